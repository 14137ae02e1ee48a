package io.panelboard.interviews;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of planning and opening interviews. */
public enum InterviewsViolation implements ViolationCode {
    UNKNOWN,
    GONE,
    CANCELLED,
    BEGUN,
    CHANGED_MEANWHILE,
    APPLICATION_GONE,
    APPLICATION_ENDED,
    JOB_NOT_YOURS(403),
    ROUND_UNKNOWN,
    CANDIDATE_GONE,
    CANDIDATE_ERASED,
    QUESTION_SET_GONE,
    OWN_INTERVIEW(403),
    TIME_DOES_NOT_EXIST,
    DATE_PAST,
    MINUTES_OUT_OF_RANGE,
    LEAD_MISSING,
    SEVERAL_LEADS,
    RATER_MISSING,
    PANEL_TOO_LARGE,
    TWO_SEATS,
    CANDIDATE_ON_PANEL,
    PERSON_UNKNOWN,
    NOT_AN_INTERVIEWER,
    FOCUS_UNKNOWN;

    private final int status;

    InterviewsViolation() {
        this(RULE);
    }

    InterviewsViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
