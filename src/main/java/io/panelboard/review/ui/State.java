package io.panelboard.review.ui;

import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView;
import io.panelboard.interviews.Interview;
import java.util.Locale;

/** How far an interview is, as the lists say it: the board's phase, or that it was called off. */
enum State {
    PLANNED(BoardView.Phase.PLANNED.label()),
    LIVE(BoardView.Phase.LIVE.label()),
    REVEALED(BoardView.Phase.REVEALED.label()),
    FINISHED(BoardView.Phase.FINISHED.label()),
    CANCELLED("Cancelled");

    private final String label;

    State(String label) {
        this.label = label;
    }

    static State of(Interview interview, BoardView.Phase phase) {
        return interview.isCancelled() ? CANCELLED : valueOf(phase.name());
    }

    String label() {
        return label;
    }

    /** The state in a word; its colour only repeats it. */
    Span badge() {
        var badge = new Span(label);
        badge.addClassNames("pb-badge", "pb-badge-" + name().toLowerCase(Locale.ROOT));
        return badge;
    }
}
