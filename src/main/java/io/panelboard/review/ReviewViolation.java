package io.panelboard.review;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of reviews, decisions and statistics. */
public enum ReviewViolation implements ViolationCode {
    QUESTION_SET_UNKNOWN,
    DEMO_JOB_MISSING,
    DEMO_SET_MISSING,
    DEMO_PERSON_MISSING,
    OWN_CANDIDATE(403),
    OTHER_JOB(403),
    APPLICATION_UNKNOWN,
    REBUILD_NOT_ALLOWED(403),
    RECORD_BEFORE_REVEAL,
    CANDIDATE_GONE,
    DECISION_BEFORE_REVEAL,
    NOTHING_TO_DECIDE,
    OUTCOME_MISSING,
    CANDIDATE_UNKNOWN,
    CHECK_VALUE_MISSING,
    RECORD_UNREADABLE,
    RECORD_FORMAT_UNKNOWN,
    RECORD_TIME_UNREADABLE;

    private final int status;

    ReviewViolation() {
        this(RULE);
    }

    ReviewViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
