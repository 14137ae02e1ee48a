package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds tampered entries. */
final class Draft {

    long seq;
    String previous;
    String hash;
    String key;
    Instant at;
    AuditKind kind;
    String by;

    @Nullable String from;

    String action;
    String object;

    @Nullable String reason;

    @Nullable String salt;

    @Nullable String reasonDigest;

    private Draft(AuditEntry e) {
        seq = e.seq();
        previous = e.previous();
        hash = e.hash();
        key = e.key();
        at = e.at();
        kind = e.kind();
        by = e.by();
        from = e.from();
        action = e.action();
        object = e.object();
        reason = e.reason();
        salt = e.salt();
        reasonDigest = e.reasonDigest();
    }

    /** Returns the entry with other content and its original hash. */
    static AuditEntry changed(AuditEntry entry, Consumer<Draft> change) {
        var draft = new Draft(entry);
        change.accept(draft);
        return new AuditEntry(
                draft.seq,
                draft.previous,
                draft.hash,
                draft.key,
                draft.at,
                draft.kind,
                draft.by,
                draft.from,
                draft.action,
                draft.object,
                draft.reason,
                draft.salt,
                draft.reasonDigest);
    }
}
