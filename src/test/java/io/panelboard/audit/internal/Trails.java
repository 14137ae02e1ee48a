package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditKind;
import io.panelboard.shared.ReasonsErased;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates entries and chains for tests. */
final class Trails {

    static final Instant AT = Instant.parse("2026-01-12T09:00:00.123Z");
    static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    private Trails() {}

    static AuditEvent happening(String key, @Nullable String reason) {
        return new AuditEvent(key, AT, AuditKind.DONE, "manager", "192.0.2.7", "broke the seal", "interview i", reason);
    }

    static List<AuditEntry> chain(List<AuditEvent> happenings) {
        List<AuditEntry> entries = new ArrayList<>();
        AuditHead head = AuditHead.NONE;
        for (AuditEvent happening : happenings) {
            AuditEntry entry = happening.after(head);
            entries.add(entry);
            head = entry.head();
        }
        return entries;
    }

    /** Does to one entry what {@link AuditStore#eraseReasons} does. */
    static AuditEntry erased(AuditEntry e) {
        return Draft.changed(e, draft -> {
            draft.reason = draft.reason == null ? null : ReasonsErased.WORDS;
            draft.salt = null;
        });
    }
}
