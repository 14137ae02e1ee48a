package io.panelboard.audit.internal;

import io.panelboard.audit.AuditChain;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditKind;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Describes an event before it is added to the chain. */
record AuditEvent(
        String key,
        Instant at,
        AuditKind kind,
        String by,
        @Nullable String from,
        String action,
        String object,
        @Nullable String reason) {

    /** Normalizes values to what the database returns: milliseconds, and text that UTF-8 can encode. */
    AuditEvent {
        key = storable(key);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        by = storable(by);
        from = from == null ? null : storable(from);
        action = storable(action);
        object = storable(object);
        reason = reason == null ? null : storable(reason);
    }

    static AuditEvent of(AuditRequested what, Instant at, @Nullable String from) {
        return new AuditEvent(
                what.key(), at, AuditKind.DONE, what.by(), from, what.action(), what.object(), what.reason());
    }

    /** Creates the entry that follows this head; a reason gets a new salt each time. */
    AuditEntry after(AuditHead head) {
        String salt = reason == null ? null : Ids.random();
        String digest = reason == null || salt == null ? null : AuditChain.digest(salt, reason);
        var unhashed = new AuditEntry(
                head.seq() + 1, head.hash(), "", key, at, kind, by, from, action, object, reason, salt, digest);
        return withHash(unhashed, AuditChain.hash(unhashed));
    }

    static AuditEntry withHash(AuditEntry e, String hash) {
        return new AuditEntry(
                e.seq(),
                e.previous(),
                hash,
                e.key(),
                e.at(),
                e.kind(),
                e.by(),
                e.from(),
                e.action(),
                e.object(),
                e.reason(),
                e.salt(),
                e.reasonDigest());
    }

    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
