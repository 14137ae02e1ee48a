package io.panelboard.audit.internal;

import io.panelboard.audit.AuditChain;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditRow;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the trail as JSON: each entry with the members of its canonical form, from which its hash can be recomputed.
 */
final class JsonTrail {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonTrail() {}

    static void write(Iterator<AuditRow> rows, AuditHead head, AuditFilter filter, Instant at, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("exportedAt", AuditChain.time(at));
            json.writeBooleanProperty("complete", filter.equals(AuditFilter.ALL));
            json.writeStringProperty("head", head.text());
            json.writeArrayPropertyStart("entries");
            while (rows.hasNext()) {
                write(rows.next(), json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(AuditRow row, JsonGenerator json) {
        AuditEntry entry = row.entry();
        json.writeStartObject();
        json.writeNumberProperty("seq", entry.seq());
        json.writeStringProperty("at", AuditChain.time(entry.at()));
        json.writeStringProperty("kind", entry.kind().name());
        json.writeStringProperty("by", entry.by());
        json.writeStringProperty("name", row.who());
        text(json, "from", entry.from());
        json.writeStringProperty("action", entry.action());
        json.writeStringProperty("object", entry.object());
        text(json, "reason", entry.reason());
        text(json, "salt", entry.salt());
        text(json, "reasonDigest", entry.reasonDigest());
        json.writeStringProperty("key", entry.key());
        json.writeStringProperty("previous", entry.previous());
        json.writeStringProperty("hash", entry.hash());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
