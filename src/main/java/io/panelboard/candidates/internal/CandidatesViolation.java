package io.panelboard.candidates.internal;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of changes to candidates. */
enum CandidatesViolation implements ViolationCode {
    UNKNOWN,
    GONE,
    OWN_ERASURE(403),
    CONFIRMATION_DIFFERS,
    ERASURE_UNFINISHED,
    CHANGED_BEFORE_ERASURE,
    ERASED,
    ERASED_BEFORE_HOLD,
    OWN_ENTRY(403),
    OWN_PAGE(403),
    EMAIL_TAKEN,
    CHANGED_MEANWHILE,
    RETENTION_OUT_OF_RANGE,
    RETENTION_CONTRADICTS,
    KEPT_BY_RULE,
    LEGAL_HOLD,
    JOB_NOT_YOURS(403),
    OTHER_JOB_TOO(403),
    JOB_GONE,
    JOB_CLOSED,
    APPLIED_ALREADY,
    EXTERNAL_ID_TAKEN,
    TOO_MANY_APPLICATIONS,
    APPLICATION_GONE,
    APPLICATION_CHANGED;

    private final int status;

    CandidatesViolation() {
        this(RULE);
    }

    CandidatesViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
