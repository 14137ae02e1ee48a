package io.panelboard.shared.ui;

import com.vaadin.flow.component.html.Span;

/**
 * Shows a text that changes while the page is open. It is set as the content of its element rather than of a text node:
 * a browser that translates the page puts other elements in the place of its text nodes, and a change of the old node
 * would be seen by nobody.
 */
public final class LiveText extends Span {

    private String shown = "";

    /** Shows another text; nothing is sent if it is the same. */
    public void show(String text) {
        if (!text.equals(shown)) {
            shown = text;
            getElement().setProperty("innerText", text);
        }
    }
}
