package io.panelboard.shared;

/**
 * Published when a candidate is erased: the reasons that were given for what was done to this object may speak of the
 * candidate and go (R12). Who did what, and when, stays. It may be told more than once.
 *
 * @param object as in {@link AuditRequested}
 */
public record ReasonsErased(String object) {

    /** What stands in the place of a text that was erased. */
    public static final String WORDS = "Erased with the candidate.";
}
