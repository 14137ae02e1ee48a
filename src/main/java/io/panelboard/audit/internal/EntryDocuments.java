package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Converts entries to documents and back. Tampered documents are read as well as possible: the hash then reveals the
 * change.
 */
final class EntryDocuments {

    static final String KEY = "_id";
    static final String SEQ = "seq";
    static final String KIND = "kind";
    static final String REASON = "reason";
    static final String SALT = "salt";

    private EntryDocuments() {}

    static Document write(AuditEntry entry) {
        return new Document(KEY, entry.key())
                .append(SEQ, entry.seq())
                .append("previous", entry.previous())
                .append("hash", entry.hash())
                .append("at", Date.from(entry.at()))
                .append(KIND, entry.kind().name())
                .append("by", entry.by())
                .append("from", entry.from())
                .append("action", entry.action())
                .append("object", entry.object())
                .append(REASON, entry.reason())
                .append(SALT, entry.salt())
                .append("reasonDigest", entry.reasonDigest());
    }

    static AuditEntry read(Document stored) {
        return new AuditEntry(
                stored.get(SEQ) instanceof Number seq ? seq.longValue() : 0,
                text(stored, "previous"),
                text(stored, "hash"),
                text(stored, KEY),
                stored.get("at") instanceof Date at ? at.toInstant() : Instant.EPOCH,
                kind(stored.get(KIND)),
                text(stored, "by"),
                textOrNull(stored, "from"),
                text(stored, "action"),
                text(stored, "object"),
                textOrNull(stored, REASON),
                textOrNull(stored, SALT),
                textOrNull(stored, "reasonDigest"));
    }

    private static AuditKind kind(@Nullable Object stored) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(stored))
                .findFirst()
                .orElse(AuditKind.DONE);
    }

    private static String text(Document stored, String field) {
        String text = textOrNull(stored, field);
        return text == null ? "" : text;
    }

    private static @Nullable String textOrNull(Document stored, String field) {
        Object value = stored.get(field);
        return value == null ? null : value.toString();
    }
}
