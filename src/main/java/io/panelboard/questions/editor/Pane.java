package io.panelboard.questions.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.panelboard.questions.QuestionSet;
import java.util.Optional;

/** Holds the content beside the outline. */
abstract class Pane extends Div {

    private final H2 title = new H2();

    Pane(String name) {
        addClassName("pb-edit-pane");
        title.setText(name);
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
    }

    final void title(String name) {
        if (!name.equals(title.getText())) {
            title.setText(name);
        }
    }

    /** Focuses the heading, or the first input of something new. */
    void focusStart() {
        title.getElement().callJsFunction("focus");
    }

    /**
     * Shows the changed set.
     *
     * @return false if what this pane shows was removed
     */
    abstract boolean update(QuestionSet set);

    /** Returns the reason why something is unsaved; empty if everything is saved. */
    abstract Optional<String> unsaved();

    /** Stores the values whose last save failed. */
    abstract void retry();
}
