package io.panelboard.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.Folding;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds the cells of one person in the list. */
final class PersonCells {

    private PersonCells() {}

    static Div who(Person person, String state) {
        var name = new Span(person.name());
        name.addClassName("pb-strong");
        var email = new Span(person.email());
        email.addClassName("pb-small");
        var rest = new Span(roleNames(person) + " · " + state);
        rest.addClassNames("pb-small", "pb-only-narrow");
        var cell = new Div(name, email, rest);
        cell.addClassName("pb-stack");
        return cell;
    }

    static Div roles(Person person) {
        var cell = new Div();
        cell.addClassName("pb-tags");
        person.roles().stream().sorted().forEach(role -> {
            var tag = new Span(role.label());
            tag.addClassName("pb-tag");
            cell.add(tag);
        });
        return cell;
    }

    static String state(Person person, Map<PersonId, Instant> open) {
        if (!person.active()) {
            return "Not active";
        }
        return open.containsKey(person.id()) ? "Link open" : "Active";
    }

    /** Returns the text that the filter searches, folded. */
    static String searchable(Person person) {
        return Folding.search(person.name() + " " + person.email() + " " + roleNames(person));
    }

    private static String roleNames(Person person) {
        return person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }
}
