package io.panelboard.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link of the audit trail's chain. People, candidates and interviews stand in it by their ids only.
 *
 * @param seq its number, from 1 without a gap
 * @param previous the hash of the entry before it
 * @param hash its own, as {@link AuditChain#hash} makes it
 * @param key unique for what happened; telling it twice records it once
 * @param at when the trail heard of it, in whole milliseconds
 * @param by the id of the person who did it, {@link #SYSTEM} or {@link #NOBODY}
 * @param from the network address the request came from; null for what no request was the cause of
 * @param action what was done or asked for, in words
 * @param object what it was done to, such as "interview 5f3a…"
 * @param reason the reason that was given, where one is due
 * @param salt what the reason was hashed with; null if there is no reason, or the reason was erased
 * @param reasonDigest as {@link AuditChain#digest} made it; it stays when the reason is erased
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

    /** Stands for a person where the application acted by itself. */
    public static final String SYSTEM = "system";

    /** Stands for a person where nobody was signed in. */
    public static final String NOBODY = "nobody";

    /** The end of the chain when this was the last entry. */
    public AuditHead head() {
        return new AuditHead(seq, hash);
    }
}
