package io.panelboard.shared;

import org.jspecify.annotations.Nullable;

/**
 * Announces that the reasons of all actions on this object have to be erased, as they may refer to an erased candidate
 * (R12). Who did what, and when, stays. It may be published more than once.
 *
 * @param object as in {@link AuditRequested}
 */
public record ReasonsErased(String object) {

    /** Replaces a text that was erased. */
    public static final String WORDS = "Erased with the candidate.";

    /** Replaces a text that named a person who was forgotten. */
    public static final String WITH_PERSON = "Erased with the person's name.";

    /** Whether this stands for a text that was erased. */
    public static boolean isErased(@Nullable String text) {
        return WORDS.equals(text) || WITH_PERSON.equals(text);
    }
}
