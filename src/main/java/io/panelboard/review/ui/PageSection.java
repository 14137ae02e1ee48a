package io.panelboard.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** A part of a page under a heading of its own. */
public final class PageSection extends Section {

    private static final long serialVersionUID = 1;

    public PageSection(String title, Component... content) {
        addClassName("pb-part");
        var heading = new H2(title);
        String id = "part-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        add(heading);
        add(content);
    }
}
