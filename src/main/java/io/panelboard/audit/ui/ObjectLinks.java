package io.panelboard.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.panelboard.audit.AuditObject;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.ui.Routes;
import java.util.Optional;

/** Renders an object's name, as a link to its page where the reader may open it. */
final class ObjectLinks {

    private ObjectLinks() {}

    static Component of(AuditObject object, Person reader) {
        return address(object, reader)
                .<Component>map(address -> new Anchor(address, object.text()))
                .orElseGet(() -> new Span(object.text()));
    }

    private static Optional<String> address(AuditObject object, Person reader) {
        boolean manages = reader.has(Role.HIRING_MANAGER);
        return Optional.ofNullable(
                switch (object.kind()) {
                    case INTERVIEW -> manages ? Routes.of(Routes.REVIEW, object.id()) : null;
                    case CANDIDATE -> manages ? Routes.of(Routes.CANDIDATES, object.id()) : null;
                    case QUESTION_SET -> Routes.of(Routes.QUESTION_SETS, object.id());
                    case PERSON -> Routes.PEOPLE;
                    case OTHER -> null;
                });
    }
}
