package io.panelboard.questions.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.panelboard.questions.QuestionSet;
import java.util.Optional;

/** What stands beside the outline. */
abstract class Pane extends Div {

    private static final long serialVersionUID = 1;

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

    /** Where the author begins: the heading, or the first input of something new. */
    void begin() {
        title.getElement().callJsFunction("focus");
    }

    /**
     * The set has changed.
     *
     * @return false if what this shows is not there any more
     */
    abstract boolean follow(QuestionSet set);

    /** Why not all of it is saved; empty if it is. */
    abstract Optional<String> unsaved();

    /** Stores what is not stored yet. */
    abstract void retry();
}
