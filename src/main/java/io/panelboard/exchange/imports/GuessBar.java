package io.panelboard.exchange.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Leads from one guess of the preview to the next, or shows nothing but guesses. */
final class GuessBar extends Div {

    private final PreviewGrid grid;
    private final Span here = new Span();
    private final Checkbox only = new Checkbox("Only guesses");
    private int at = -1;

    GuessBar(PreviewGrid grid) {
        this.grid = grid;
        addClassName("pb-guesses");
        here.getElement().setAttribute("role", "status");
        only.addValueChangeListener(e -> grid.onlyGuesses(e.getValue()));
        add(new Button("Previous guess", e -> lead(-1)), new Button("Next guess", e -> lead(1)), only, here);
        setVisible(false);
    }

    /** Shows the bar if there are guesses; called when the rows have changed. */
    void update() {
        boolean some = !grid.guesses().isEmpty();
        setVisible(some);
        if (!some && only.getValue()) {
            only.setValue(false);
        } else if (only.getValue()) {
            grid.onlyGuesses(true);
        }
        at = Math.min(at, grid.guesses().size() - 1);
        here.setText("");
    }

    private void lead(int step) {
        List<PreviewRow> guesses = grid.guesses();
        at = at < 0 && step < 0 ? guesses.size() - 1 : Math.floorMod(at + step, guesses.size());
        PreviewRow row = guesses.get(at);
        grid.lead(row);
        here.setText("%d of %d: %s, %s".formatted(at + 1, guesses.size(), lower(row.where()), lower(row.note())));
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
