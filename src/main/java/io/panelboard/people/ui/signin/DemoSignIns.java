package io.panelboard.people.ui.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;

/** Signs in the people of the demo with one click; only shown in the demo. */
final class DemoSignIns extends Div {

    private static final String PASSWORD = "panelboard";

    private record Demo(String email, String does) {}

    private static final List<Demo> PEOPLE = List.of(
            new Demo("lead@demo.test", "leads the panel"),
            new Demo("panelist1@demo.test", "scores the candidate"),
            new Demo("panelist2@demo.test", "scores the candidate"),
            new Demo("observer@demo.test", "follows, practises scoring"),
            new Demo("manager@demo.test", "plans interviews, decides"),
            new Demo("admin@demo.test", "question sets, people"));

    DemoSignIns(SerializableBiConsumer<String, String> fill) {
        addClassNames("pb-card", "pb-demo");
        var list = new UnorderedList();
        for (var person : PEOPLE) {
            var use = new Button("Use", e -> fill.accept(person.email(), PASSWORD));
            use.addThemeVariants(ButtonVariant.SMALL);
            use.setAriaLabel("Use " + person.email());
            var does = new Span(person.does());
            does.addClassName("pb-small");
            list.add(new ListItem(new Div(new Span(person.email()), does), use));
        }
        add(new H2("Demo sign-ins"), new Paragraph("Everybody’s password is “" + PASSWORD + "”."), list);
    }
}
