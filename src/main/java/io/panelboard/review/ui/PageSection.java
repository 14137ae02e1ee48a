package io.panelboard.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** Represents a section of a page, labelled by its heading. */
public final class PageSection extends Section {

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
