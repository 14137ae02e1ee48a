package io.panelboard.people.ui.layout;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Shows the product's logo and name. */
final class Brand extends Span {

    Brand() {
        addClassName("pb-brand");
        add(new Image("ui/mark.svg", ""), new Span("Panelboard"));
    }
}
