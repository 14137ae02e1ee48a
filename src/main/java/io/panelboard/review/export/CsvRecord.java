package io.panelboard.review.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the tidy table as CSV in UTF-8, with a byte order mark for spreadsheets. */
final class CsvRecord {

    private CsvRecord() {}

    static byte[] write(InterviewRecord record) {
        var out = new ByteArrayOutputStream();
        try (var csv = BulkWriter.open(BulkFormat.CSV, out)) {
            csv.write(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
