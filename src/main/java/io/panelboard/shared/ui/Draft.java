package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;

/**
 * Keeps a long text in the browser until it is stored, so that it survives a restart and an ended sign-in. It lies beside
 * the board's texts, goes with them when the person signs out, and comes back where it was typed.
 */
@Tag("pb-draft")
@JsModule("context://ui/draft.js")
public final class Draft extends Component implements HasComponents {

    private final String person;
    private final String key;

    /**
     * Wraps a field.
     *
     * @param person the id of the person who types
     * @param of what the text belongs to, such as an interview's id and a word
     */
    public Draft(String person, String of, TextArea field) {
        this.person = person;
        key = key(person, of);
        getElement().setAttribute("key", key);
        add(field);
    }

    /** Takes over what an earlier version kept under another name, once. */
    public Draft formerly(String of) {
        getElement().setAttribute("former", key(person, of));
        return this;
    }

    /**
     * Lets go of all other texts that are kept of the same, such as of an earlier version of it.
     *
     * @param of what all of them belong to; what this one belongs to is that, a colon and more
     */
    public Draft oneOf(String of) {
        getElement().setAttribute("one-of", key(person, of));
        return this;
    }

    private static String key(String person, String of) {
        return "pb:%s:draft:%s".formatted(person, of);
    }

    /** Lets go of the text, because it is stored; the page may be gone the next moment. */
    public void done() {
        UI.getCurrent()
                .getPage()
                .executeJs("window.dispatchEvent(new CustomEvent('pb-draft-done', {detail: $0}))", key);
    }
}
