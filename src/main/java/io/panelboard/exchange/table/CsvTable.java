package io.panelboard.exchange.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TableFile;
import io.panelboard.exchange.TableList;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables as text with commas, semicolons or tabs between the cells. */
public final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Marks the file as UTF-8 for spreadsheets. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int MAX_WIDTH = 1_000;

    private CsvTable() {}

    /**
     * Reads a table.
     *
     * @throws RuleViolation if a quotation mark is out of place, or there are too many rows
     */
    public static TableList read(String fallbackTitle, String text, ReadingChoice choice) {
        char best = 0;
        int most = -1;
        List<Row> read = null;
        for (char separator : SEPARATORS) {
            List<Row> rows = rows(text, separator);
            int known = rows == null ? namedInFirstLine(text, separator) : knownColumns(rows);
            int width = rows == null || rows.isEmpty() ? 0 : rows.getFirst().width();
            // Of tables without known names, the one with the most columns.
            int score = known * MAX_WIDTH + Math.min(width, MAX_WIDTH - 1);
            if (score > most) {
                most = score;
                best = separator;
                read = rows;
            }
        }
        if (read == null) {
            throw misplaced(text, best);
        }
        ListFile.checkItems(read.size());
        return TableReader.read(
                fallbackTitle,
                List.of(new TableSheet("", best, read, List.of())),
                AnnotatedLines.of(text),
                List.of(),
                choice);
    }

    /**
     * Reads a table whose columns may hold anything, separated by what separates the most rows into as many cells as the
     * first has.
     *
     * @throws RuleViolation if a quotation mark is out of place, or there are too many rows
     */
    public static List<TableFile.Line> lines(String text) {
        List<Row> best = SEPARATORS.stream()
                .map(separator -> rows(text, separator))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(CsvTable::evenness))
                .orElseThrow(() -> misplaced(text, SEPARATORS.getFirst()));
        ListFile.checkItems(best.size());
        return best.stream().map(Row::plain).toList();
    }

    private static int evenness(List<Row> rows) {
        int width = rows.isEmpty() ? 0 : rows.getFirst().width();
        return width < 2
                ? 0
                : (int) rows.stream().filter(row -> row.cells().size() == width).count();
    }

    private static RuleViolation misplaced(String text, char separator) {
        QuoteFault fault = QuoteFault.in(text, separator).orElseGet(() -> new QuoteFault(1, ""));
        return new RuleViolation(
                ListFile.FIELD, ExchangeViolation.QUOTATION_MARK_MISPLACED, fault.line(), fault.cell());
    }

    /** Counts the known columns of a text that is no table with this separator because of a quotation mark. */
    private static int namedInFirstLine(String text, char separator) {
        String line = text.lines().findFirst().orElse("");
        List<String> cells = List.of(line.split(Pattern.quote(String.valueOf(separator)), -1));
        return knownColumns(List.of(new Row(1, 1, cells)));
    }

    private static int knownColumns(List<Row> rows) {
        return TableHeader.find(rows).map(h -> h.places().size()).orElse(0);
    }

    /** Parses the rows; null if the text is no table with this separator. */
    private static @Nullable List<Row> rows(String text, char separator) {
        var records = new ArrayList<CsvRecord>();
        try {
            CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)
                    .stream()
                    .forEach(records::add);
        } catch (CsvParseException e) {
            return null;
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < records.size(); i++) {
            int line = (int) records.get(i).getStartingLineNumber();
            boolean last = i == records.size() - 1;
            int end = last ? Integer.MAX_VALUE : (int) records.get(i + 1).getStartingLineNumber() - 1;
            List<String> cells = records.get(i).getFields().stream()
                    .map(FormulaEscaper::unescape)
                    .toList();
            rows.add(new Row(line, end, cells));
        }
        return rows;
    }

    /** Writes the rows, with nothing in them that a spreadsheet takes for a formula. */
    public static byte[] write(List<List<Object>> rows) {
        var text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream()
                    .map(cell -> FormulaEscaper.escape(cell.toString()))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
