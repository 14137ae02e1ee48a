package io.panelboard.review.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** Lists terms with a short text for each. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("pb-facts");
    }

    public Facts with(String term, String fact) {
        add(new Term(term), new Description(fact));
        return this;
    }
}
