package io.panelboard.questions.editor;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.internal.AllowInert;
import io.panelboard.shared.ui.JsonElement;

/**
 * Shows whether everything is saved, warns before unsaved input is left, and sends the page's heartbeats.
 * Stays usable while a modal dialog is open.
 */
@Tag("pb-edit-state")
public final class SaveState extends JsonElement<SaveState.State> {

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
     * @param alive called at each heartbeat
     */
    SaveState(Runnable settle, Runnable alive) {
        this.settle = settle;
        this.alive = alive;
        show(new State(""));
    }

    /** Stores pending values and confirms it to the page. */
    @ClientCallable
    @AllowInert
    void settle() {
        settle.run();
    }

    /** Receives a heartbeat. */
    @ClientCallable
    @AllowInert
    void alive() {
        alive.run();
    }
}
