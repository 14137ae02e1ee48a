package io.panelboard.review.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.panelboard.shared.Cells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes the tidy table as CSV in UTF-8, with a byte order mark for spreadsheets. */
final class CsvRecord {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRecord() {}

    static byte[] write(InterviewRecord record) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(ScoreTable.HEAD);
            ScoreTable.rows(record)
                    .forEach(row -> csv.writeRecord(row.stream()
                            .map(cell -> cell == null ? "" : Cells.safe(cell.toString()))
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
