package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.panelboard.shared.ui.Attempt;

/** Reports the last action and offers to undo it. */
public final class UndoBar extends Div {

    private final Span sentence = new Span();
    private final Button undo = new Button("Undo", e -> runUndo());
    private transient Runnable undoAction = () -> {};

    public UndoBar() {
        addClassName("pb-bank-undo");
        getElement().setAttribute("role", "status");
        undo.addThemeVariants(ButtonVariant.SMALL);
        var close = new Button("Close", e -> clear());
        close.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(sentence, undo, close);
        setVisible(false);
    }

    /** Reports an action; {@code back} undoes it. */
    public void show(String done, Runnable back) {
        sentence.setText(done);
        undoAction = back;
        setVisible(true);
    }

    private void runUndo() {
        if (new Attempt().run(undoAction)) {
            clear();
        }
    }

    private void clear() {
        setVisible(false);
        undoAction = () -> {};
    }
}
