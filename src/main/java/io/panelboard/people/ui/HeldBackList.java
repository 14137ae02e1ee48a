package io.panelboard.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.signin.password.HeldBackSignIns;
import io.panelboard.people.signin.password.HeldBackSignIns.HeldBack;
import io.panelboard.people.signin.password.HeldBackSignIns.HeldBackNetwork;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.Times;
import java.time.Instant;

/** Lists whose sign-in is held back by failed attempts, each with a button that lets them try again. */
final class HeldBackList extends Section {

    private final transient HeldBackSignIns signIns;
    private final transient CurrentPerson current;

    HeldBackList(HeldBackSignIns signIns, CurrentPerson current) {
        this.signIns = signIns;
        this.current = current;
        addClassName("pb-held-back");
        setAriaLabel("Held back by failed attempts to sign in");
        reload();
    }

    private void reload() {
        var people = signIns.people(current.get());
        var networks = signIns.networks(current.get());
        removeAll();
        setVisible(!people.isEmpty() || !networks.isEmpty());
        var list = new UnorderedList();
        people.forEach(held -> list.add(item(held)));
        networks.forEach(held -> list.add(item(held)));
        add(new H2("Held back by failed attempts to sign in"), list);
    }

    private ListItem item(HeldBack held) {
        String from = held.networks().isEmpty() ? "anywhere" : String.join(", ", held.networks());
        return item(
                held.person().name(),
                from,
                held.since(),
                held.until(),
                () -> signIns.release(current.get(), held.person().id()));
    }

    private ListItem item(HeldBackNetwork held) {
        return item(
                "Everybody",
                held.network(),
                held.since(),
                held.until(),
                () -> signIns.releaseNetwork(current.get(), held.network()));
    }

    private ListItem item(String who, String from, Instant since, Instant until, Runnable release) {
        String when = Times.range(since, until, current.get().zone());
        var again = new Button("Let them try again", _ -> {
            if (new Attempt().run(release)) {
                Notices.done("%s may try to sign in from %s again.".formatted(who, from));
                reload();
            }
        });
        again.addThemeVariants(ButtonVariant.SMALL);
        again.setAriaLabel("Let them try again: %s from %s".formatted(who, from));
        return new ListItem(new Span("%s from %s: %s".formatted(who, from, when)), again);
    }
}
