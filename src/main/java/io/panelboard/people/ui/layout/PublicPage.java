package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a single card without the main layout, for people who are not signed in. */
public abstract class PublicPage extends Main {

    private final Div card = new Div();

    @SuppressWarnings("this-escape") // only adds to itself
    public PublicPage() {
        addClassName("pb-entrance");
        card.addClassName("pb-card");
        add(new Brand(), card);
    }

    /** Replaces the card's content. */
    protected final void show(String title, String line, Component... content) {
        card.removeAll();
        card.add(new H1(title), new Paragraph(line));
        card.add(content);
    }

    /** Adds to the card's content. */
    protected final void show(Component more) {
        card.add(more);
    }
}
