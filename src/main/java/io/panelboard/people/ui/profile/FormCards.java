package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Builds the cards of forms: a title, fields, and a row of actions. */
public final class FormCards {

    private FormCards() {}

    static Div card(String title, Component... content) {
        var card = new Div();
        card.addClassNames("pb-card", "pb-form");
        fill(card, title, content);
        return card;
    }

    /** Replaces the card's content. */
    static void fill(Div card, String title, Component... content) {
        card.removeAll();
        card.add(new H2(title));
        card.add(content);
    }

    public static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("pb-actions");
        return actions;
    }

    public static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("pb-small");
        return line;
    }
}
