package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Shows the top of a page: its title, a line that says what it is for, and its main actions. */
public final class PageHeader extends Div {

    public PageHeader(String title, String line, Component... actions) {
        addClassName("pb-page-title");
        var words = new Div(new H1(title), new Paragraph(line));
        var buttons = new Div(actions);
        buttons.addClassName("pb-actions");
        add(words, buttons);
    }
}
