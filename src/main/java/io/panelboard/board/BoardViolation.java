package io.panelboard.board;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of a board. */
public enum BoardViolation implements ViolationCode {
    ADDRESS_INCOMPLETE,
    COMMAND_ID_INVALID,
    ACCOUNT_INACTIVE(403),
    NO_SEAT(403),
    SEAT_VOID(403),
    LEAD_NEEDED(403),
    OBSERVERS_DO_NOT_ADJUST(403),
    SEAT_WAITS_FOR_REVEAL(403),
    INTERVIEW_CANCELLED,
    CANDIDATE_ERASED,
    INTERVIEW_FINISHED,
    QUESTION_SKIPPED,
    QUESTION_NOT_ASKED,
    SCORECARD_INCOMPLETE,
    NOTHING_TO_REVEAL,
    NOT_ALL_LOCKED,
    NOTHING_TO_LOCK,
    ALL_LOCKED,
    NOT_YET_REVEALED,
    NO_INDEPENDENT_SCORE,
    REVEAL_BEFORE_FINISH,
    NOTHING_TO_DISCUSS,
    PERSON_QUOTA_EXCEEDED,
    REVEALED_ALREADY,
    SCORECARD_LOCKED,
    SCORES_REVEALED,
    QUESTION_UNKNOWN,
    LEVEL_OUT_OF_RANGE,
    RESTARTING(503),
    TOO_MANY_CHANGES,
    INTERVIEW_DECIDED,
    CANDIDATE_REMOVED,
    QUESTION_SET_REMOVED,
    OWN_INTERVIEW(403),
    PANEL_ONLY(403),
    ENTRY_UNREADABLE;

    private final int status;

    BoardViolation() {
        this(RULE);
    }

    BoardViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
