package io.panelboard.review.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** Terms with what there is to say about each. */
final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1;

    Facts() {
        addClassName("pb-facts");
    }

    Facts with(String term, String fact) {
        add(new Term(term), new Description(fact));
        return this;
    }
}
