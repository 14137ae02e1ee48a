package io.panelboard.candidates;

/**
 * Erases one module's part of a candidate (R12). Every bean of this type is called, in the order of its {@code @Order};
 * after a failure or a restart it is called again, so implementations must be idempotent.
 */
@FunctionalInterface
public interface CandidateErasure {

    /** Erases this module's part; the candidate's own entry holds no name and no contact any more. */
    void erase(Candidate erased);
}
