package io.panelboard.questions.editor;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.internal.AllowInert;
import io.panelboard.shared.ui.JsonElement;

/**
 * Says whether everything is saved, warns whoever leaves before it is, and tells the server that the page is alive.
 * It stays reachable while a dialog is open.
 */
@Tag("pb-edit-state")
public final class SaveState extends JsonElement<SaveState.State> {

    private static final long serialVersionUID = 1;

    private final transient Runnable settle;
    private final transient Runnable alive;

    /**
     * Describes whether everything is saved.
     *
     * @param unsaved why something is not saved, or empty
     */
    public record State(String unsaved) {}

    /**
     * @param settle stores what is not stored yet
     * @param alive told whenever the page shows that it is alive
     */
    SaveState(Runnable settle, Runnable alive) {
        this.settle = settle;
        this.alive = alive;
        show(new State(""));
    }

    /** The page has sent what was typed, and wants to hear that it is stored. */
    @ClientCallable
    @AllowInert
    void settle() {
        settle.run();
    }

    /** A sign of life. */
    @ClientCallable
    @AllowInert
    void alive() {
        alive.run();
    }
}
