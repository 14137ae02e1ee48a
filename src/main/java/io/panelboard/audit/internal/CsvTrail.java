package io.panelboard.audit.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.panelboard.audit.AuditChain;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditRow;
import io.panelboard.shared.Cells;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the trail as CSV in UTF-8, with a byte order mark for spreadsheets; the head is its last line. */
final class CsvTrail {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTrail() {}

    static void write(Iterator<AuditRow> rows, AuditHead head, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                "number", "at", "kind", "by", "name", "address", "action", "object", "object_name", "reason", "hash");
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
