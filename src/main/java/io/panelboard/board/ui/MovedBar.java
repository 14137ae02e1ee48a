package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ui.LiveText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a viewer of another question where the panel is, with one click back (R1). */
final class MovedBar extends Div {

    private final LiveText where = new LiveText();
    private transient @Nullable QuestionId active;

    MovedBar(BoardActions actions) {
        addClassName("pb-moved-bar");
        setVisible(false);
        var back = new Button("Go there", click -> Optional.ofNullable(active).ifPresent(actions::showQuestion));
        back.addClassName("pb-back");
        add(where, back);
    }

    void show(BoardView view, RailItem looking) {
        active = view.active();
        boolean elsewhere = active != null && !looking.question().equals(active);
        setVisible(elsewhere);
        if (elsewhere) {
            view.rail().stream()
                    .filter(item -> item.question().equals(active))
                    .map(item -> "The panel is on %d · %s".formatted(item.number(), item.title()))
                    .forEach(where::show);
        }
    }
}
