package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.panelboard.shared.ui.Attempt;

/** Says what was just done, and takes it back if asked to. */
public final class UndoBar extends Div {

    private static final long serialVersionUID = 1;

    private final Span sentence = new Span();
    private final Button undo = new Button("Undo", e -> takeBack());
    private transient Runnable wayBack = () -> {};

    public UndoBar() {
        addClassName("pb-bank-undo");
        getElement().setAttribute("role", "status");
        undo.addThemeVariants(ButtonVariant.SMALL);
        var close = new Button("Close", e -> clear());
        close.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(sentence, undo, close);
        setVisible(false);
    }

    /** Shows what was done. */
    public void show(String done, Runnable back) {
        sentence.setText(done);
        wayBack = back;
        setVisible(true);
    }

    private void takeBack() {
        if (new Attempt().run(wayBack)) {
            clear();
        }
    }

    private void clear() {
        setVisible(false);
        wayBack = () -> {};
    }
}
