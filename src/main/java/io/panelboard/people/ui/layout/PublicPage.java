package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** What is shown outside the frame, to people who are not signed in: one calm card. */
public abstract class PublicPage extends Main {

    private static final long serialVersionUID = 1;

    private final Div card = new Div();

    public PublicPage() {
        addClassName("pb-entrance");
        card.addClassName("pb-card");
        add(new Brand(), card);
    }

    /** Replaces what the card shows. */
    protected final void show(String title, String line, Component... content) {
        card.removeAll();
        card.add(new H1(title), new Paragraph(line));
        card.add(content);
    }

    /** Adds to what the card shows. */
    protected final void show(Component more) {
        card.add(more);
    }
}
