package io.panelboard.audit.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.panelboard.audit.AuditChain;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.shared.Cells;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail up to a head as a file, one window of entries in memory at a time. */
record TrailFile(
        AuditStore store, AuditHead head, DisplayNames names, AuditFilter filter, AuditFormat format, Instant at)
        implements AuditTrail.Export {

    @Override
    public String name() {
        return "audit-trail-%s-%d.%s"
                .formatted(at.atOffset(ZoneOffset.UTC).toLocalDate(), head.seq(), format.extension());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvTrail.write(rows(), head, out);
            case JSON -> JsonTrail.write(rows(), head, filter, at, out);
        }
    }

    private Iterator<AuditRow> rows() {
        return LongStream.iterate(1, from -> from <= head.seq(), from -> from + AuditStore.WINDOW)
                .mapToObj(from -> store.window(from, Math.min(head.seq(), from + AuditStore.WINDOW - 1)))
                .flatMap(this::matching)
                .iterator();
    }

    private Stream<AuditRow> matching(List<AuditEntry> window) {
        return window.stream()
                .map(entry -> AuditTrailService.match(entry, filter, names))
                .filter(Objects::nonNull);
    }

    /** Writes the trail as CSV in UTF-8, with a byte order mark for spreadsheets; the head is its last line. */
    private static final class CsvTrail {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private CsvTrail() {}

        static void write(Iterator<AuditRow> rows, AuditHead head, OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(text);
            csv.writeRecord(
                    "number",
                    "at",
                    "kind",
                    "by",
                    "name",
                    "address",
                    "action",
                    "object",
                    "object_name",
                    "reason",
                    "hash");
            while (rows.hasNext()) {
                write(rows.next(), csv);
            }
            csv.writeRecord("head", "", "", "", "", "", "", "", "", "", head.text());
            csv.flush();
            text.flush();
        }

        private static void write(AuditRow row, CsvWriter csv) {
            AuditEntry entry = row.entry();
            csv.writeRecord(cells(
                    String.valueOf(entry.seq()),
                    AuditChain.time(entry.at()),
                    entry.kind().label(),
                    entry.by(),
                    row.who(),
                    entry.from(),
                    row.action(),
                    entry.object(),
                    row.object().text(),
                    entry.reason(),
                    entry.hash()));
        }

        private static Iterable<String> cells(@Nullable String... values) {
            return Stream.of(values)
                    .map(value -> Cells.safe(Objects.requireNonNullElse(value, "")))
                    .toList();
        }
    }

    /**
     * Writes the trail as JSON: each entry with the members of its canonical form, from which its hash can be recomputed.
     */
    private static final class JsonTrail {

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
}
