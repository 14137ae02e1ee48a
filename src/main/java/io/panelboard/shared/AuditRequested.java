package io.panelboard.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done and belongs on the record (R11). Services publish it as a Spring application event after
 * the write that it tells of; the audit trail keeps it. It never holds a score or the text of evidence,
 * and names people by their ids only, such as "person 5f3a…".
 *
 * @param key unique for what happened, so that telling it twice records it once
 * @param by the id of the person who did it, or "system"
 * @param action a verb in the past tense with its object, such as "published a revision"
 * @param object what it was done to, such as "interview 5f3a…"
 * @param reason the reason that was given, where one is due
 * @param at when it was done, from whoever may tell it later than that; null for now
 */
public record AuditRequested(
        String key,
        String by,
        String action,
        String object,
        @Nullable String reason,
        @Nullable Instant at) {

    /** For what is told as soon as it is done. */
    public AuditRequested(String key, String by, String action, String object, @Nullable String reason) {
        this(key, by, action, object, reason, null);
    }

    /** For an action that carries no reason and cannot be told twice. */
    public static AuditRequested of(Id by, String action, String object) {
        return new AuditRequested(Ids.random(), by.value(), action, object, null);
    }
}
