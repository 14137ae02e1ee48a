package io.panelboard.review.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.panelboard.shared.Cells;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes records one after the other, and keeps none of them in memory. */
public sealed interface BulkWriter extends Closeable {

    void write(InterviewRecord record) throws IOException;

    /** Opens a file in this format; closing it completes the file and leaves the stream open. */
    static BulkWriter open(BulkFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case JSONL -> new Lines(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            case CSV -> new Rows(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            case XLSX -> new Sheets(out);
        };
    }

    /** Writes JSON Lines. */
    record Lines(Writer out) implements BulkWriter {

        @Override
        public void write(InterviewRecord record) throws IOException {
            out.write(JsonRecord.line(record));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** Writes CSV, with a byte order mark for spreadsheets. */
    final class Rows implements BulkWriter {

        private final CsvWriter csv;
        private final Writer out;

        Rows(Writer out) throws IOException {
            this.out = out;
            out.write('\uFEFF');
            csv = CsvWriter.builder().build(out);
            csv.writeRecord(ScoreTable.HEAD);
        }

        @Override
        public void write(InterviewRecord record) {
            ScoreTable.rows(record)
                    .forEach(row -> csv.writeRecord(row.stream().map(Rows::cell).toList()));
        }

        private static String cell(@Nullable Object cell) {
            return cell == null ? "" : Cells.safe(cell.toString());
        }

        @Override
        public void close() throws IOException {
            csv.flush();
            out.flush();
        }
    }

    /** Writes a workbook whose rows leave the memory as they are written. */
    final class Sheets implements BulkWriter {

        /** Stays below the rows that a sheet can have in the format. */
        private static final int LONGEST_SHEET = 1_000_000;

        private final Workbook book;
        private WorkbookLines lines;
        private int sheets;
        private int rows;

        Sheets(OutputStream out) {
            book = new Workbook(new Uncloseable(out), "Panelboard", null);
            lines = next();
        }

        private WorkbookLines next() {
            sheets++;
            rows = 1;
            return WorkbookLines.sheet(book, sheets == 1 ? "Scores" : "Scores " + sheets, ScoreTable.HEAD);
        }

        @Override
        public void write(InterviewRecord record) throws IOException {
            List<List<@Nullable Object>> table = ScoreTable.rows(record);
            if (rows + table.size() > LONGEST_SHEET) {
                lines.finish();
                lines = next();
            }
            table.forEach(lines::add);
            rows += table.size();
            lines.flush();
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }

    /** Keeps a library from closing a stream that others go on with. */
    final class Uncloseable extends FilterOutputStream {

        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
