package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows in place of an empty list why it is empty and what to do about it. */
public final class EmptyState extends Div {

    public EmptyState(String title, String explanation, Component... actions) {
        addClassName("pb-empty");
        var heading = new Span(title);
        heading.addClassName("pb-empty-title");
        add(heading, new Paragraph(explanation));
        add(actions);
    }
}
