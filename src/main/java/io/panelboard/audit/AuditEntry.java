package io.panelboard.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param id the key of what happened; telling it twice records it once
 * @param at when the trail heard of it
 * @param by the id of the person who did it, or "system"
 * @param action what was done, in words
 * @param object what it was done to
 * @param reason the reason that was given, where one is due
 */
public record AuditEntry(
        String id,
        Instant at,
        String by,
        String action,
        String object,
        @Nullable String reason) {}
