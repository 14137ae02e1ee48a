package io.panelboard.jobs.internal;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of opening, changing and closing jobs. */
enum JobsViolation implements ViolationCode {
    GONE,
    NOT_YOURS(403),
    CHANGED_MEANWHILE,
    CLOSED,
    OPEN,
    MANAGER_MISSING,
    NOT_A_MANAGER,
    TOO_MANY,
    COMPETENCY_TWICE,
    WEIGHT_OUT_OF_RANGE,
    BAR_OUT_OF_RANGE,
    ROUND_TWICE,
    QUESTION_SET_GONE,
    MINUTES_OUT_OF_RANGE,
    PANELISTS_OUT_OF_RANGE,
    NOT_AN_INTERVIEWER,
    FOCUS_UNKNOWN;

    private final int status;

    JobsViolation() {
        this(RULE);
    }

    JobsViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
