package io.panelboard.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Types texts into date fields as the browser reports those that its calendar cannot read. */
public final class TypedText {

    private static final String PROPERTY = "_inputElementValue";

    private TypedText() {}

    public static void enter(DatePicker field, String text) {
        var element = field.getElement();
        boolean had = field.getValue() != null;
        element.setProperty(PROPERTY, text);
        if (had) {
            field.clear();
            element.setProperty(PROPERTY, text);
        }
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "unparsable-change", JsonNodeFactory.instance.objectNode()));
    }

    /** Returns the text that the field holds. */
    public static String of(DatePicker field) {
        return field.getElement().getProperty(PROPERTY, "");
    }
}
