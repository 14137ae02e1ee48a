package io.panelboard.review;

import io.panelboard.board.BoardView;

/** Describes the progress of an interview: the phase of its board, or that it was cancelled. */
public enum InterviewState {
    PLANNED(BoardView.Phase.PLANNED.label()),
    LIVE(BoardView.Phase.LIVE.label()),
    REVEALED(BoardView.Phase.REVEALED.label()),
    FINISHED(BoardView.Phase.FINISHED.label()),
    ENDED(BoardView.Phase.ENDED.label()),
    CANCELLED("Cancelled");

    private final String label;

    InterviewState(String label) {
        this.label = label;
    }

    public static InterviewState of(boolean cancelled, BoardView.Phase phase) {
        return cancelled ? CANCELLED : valueOf(phase.name());
    }

    /** Returns the state's name on screen. */
    public String label() {
        return label;
    }

    /** Whether the scorecards are revealed, so that a decision can be made. */
    public boolean isRevealed() {
        return this == REVEALED || this == FINISHED;
    }
}
