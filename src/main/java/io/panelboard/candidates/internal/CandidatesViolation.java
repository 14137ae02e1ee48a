package io.panelboard.candidates.internal;

import io.panelboard.shared.ViolationCode;

/** Lists the rule violations of changes to candidates. */
enum CandidatesViolation implements ViolationCode {
    GONE,
    OWN_ERASURE(403),
    CONFIRMATION_DIFFERS,
    ERASURE_UNFINISHED,
    CHANGED_BEFORE_ERASURE,
    ERASED,
    OWN_ENTRY(403),
    EMAIL_TAKEN,
    CHANGED_MEANWHILE,
    RETENTION_OUT_OF_RANGE;

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
