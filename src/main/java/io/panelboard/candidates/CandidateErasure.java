package io.panelboard.candidates;

/**
 * Forgets one module's part of a candidate who is erased (R12). Every bean of this type is called, in the order of its
 * {@code @Order}; after a failure or a restart it is called again, so doing it twice must be the same as once.
 */
@FunctionalInterface
public interface CandidateErasure {

    /** Erases; the candidate's own entry holds no name and no contact any more. */
    void erase(Candidate erased);
}
