package io.panelboard.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Represents one link of the audit trail's hash chain. It refers to people, candidates and interviews by their ids
 * only.
 *
 * @param seq its number, from 1 without a gap
 * @param previous the hash of the entry before it
 * @param hash its own, as {@link AuditChain#hash} computes it
 * @param key the idempotency key: an event published twice is recorded once
 * @param at when it was recorded, in whole milliseconds
 * @param by the id of the person who did it, {@link #SYSTEM} or {@link #NOBODY}
 * @param from the network address of the request; null if no request caused it
 * @param action what was done or requested, as a phrase
 * @param object what it was done to, such as "interview 5f3a…"
 * @param reason the reason that was given, where one is due
 * @param salt what the reason was hashed with; null if there is no reason, or the reason was erased
 * @param reasonDigest as {@link AuditChain#digest} computes it; it stays when the reason is erased
 */
public record AuditEntry(
        long seq,
        String previous,
        String hash,
        String key,
        Instant at,
        AuditKind kind,
        String by,
        @Nullable String from,
        String action,
        String object,
        @Nullable String reason,
        @Nullable String salt,
        @Nullable String reasonDigest) {

    /** Stands for a person where the application acted on its own. */
    public static final String SYSTEM = "system";

    /** Stands for a person where nobody was signed in. */
    public static final String NOBODY = "nobody";

    /** Returns the chain's head when this was the last entry. */
    public AuditHead head() {
        return new AuditHead(seq, hash);
    }
}
