package io.panelboard.review;

import io.panelboard.board.BoardView;

/** How far an interview is, as the lists say it: the board's phase, or that it was called off. */
public enum InterviewState {
    PLANNED(BoardView.Phase.PLANNED.label()),
    LIVE(BoardView.Phase.LIVE.label()),
    REVEALED(BoardView.Phase.REVEALED.label()),
    FINISHED(BoardView.Phase.FINISHED.label()),
    CANCELLED("Cancelled");

    private final String label;

    InterviewState(String label) {
        this.label = label;
    }

    /** The state of an interview whose board has come this far. */
    public static InterviewState of(boolean cancelled, BoardView.Phase phase) {
        return cancelled ? CANCELLED : valueOf(phase.name());
    }

    /** The state's name on screen. */
    public String label() {
        return label;
    }

    /** Whether the cards are open, and a decision can be made. */
    public boolean isRevealed() {
        return this == REVEALED || this == FINISHED;
    }
}
