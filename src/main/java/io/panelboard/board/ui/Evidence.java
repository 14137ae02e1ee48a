package io.panelboard.board.ui;

import com.vaadin.flow.component.Tag;
import io.panelboard.shared.ui.JsonElement;

/** Edits a text and always shows whether it is saved; it is sent through the page's {@link Outbox}. */
@Tag("pb-evidence")
final class Evidence extends JsonElement<Evidence.Note> {

    /**
     * @param kind the outbox command that the text is sent as
     * @param question empty if the text is about the whole card
     * @param title the question, for the way back to it
     * @param most the longest text that is taken, in characters
     */
    record Note(
            String kind,
            String question,
            String title,
            String label,
            String hint,
            String value,
            int most,
            boolean readOnly) {}

    Evidence(String className) {
        getElement().getClassList().add(className);
    }
}
