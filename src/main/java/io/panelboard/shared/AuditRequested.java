package io.panelboard.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Announces an action that belongs in the audit trail (R11). Services publish it as a Spring application event after
 * the write it describes. It never holds a score or the text of evidence, and identifies people by their ids only, such
 * as "person 5f3a…".
 *
 * @param key an idempotency key, so that publishing it twice records it once
 * @param by the id of the person who did it, or "system"
 * @param action a verb in the past tense with its object, such as "published a revision"
 * @param object what it was done to, such as "interview 5f3a…"
 * @param reason the reason that was given, where one is due
 * @param at when it was done, if it may be published later than that; null for now
 */
public record AuditRequested(
        String key,
        String by,
        String action,
        String object,
        @Nullable String reason,
        @Nullable Instant at) {

    /** Creates an announcement that is published as soon as the action is done. */
    public AuditRequested(String key, String by, String action, String object, @Nullable String reason) {
        this(key, by, action, object, reason, null);
    }

    /** Creates an announcement of an action without a reason that is published once only. */
    public static AuditRequested of(Id by, String action, String object) {
        return new AuditRequested(Ids.random(), by.value(), action, object, null);
    }
}
