package io.panelboard.shared;

/**
 * Announces that the reasons of all actions on this object have to be erased, as they may refer to an erased candidate
 * (R12). Who did what, and when, stays. It may be published more than once.
 *
 * @param object as in {@link AuditRequested}
 */
public record ReasonsErased(String object) {

    /** Replaces a text that was erased. */
    public static final String WORDS = "Erased with the candidate.";
}
