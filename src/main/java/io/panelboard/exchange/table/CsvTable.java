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
import io.panelboard.exchange.QuestionList;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes tables as text with commas, semicolons or tabs between the cells. */
public final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** Marks the file as UTF-8 for spreadsheets. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    public static QuestionList read(String fallbackTitle, String text) {
        List<Row> best = null;
        for (char separator : SEPARATORS) {
            List<Row> rows = rows(text, separator);
            if (rows != null && (best == null || knownColumns(rows) > knownColumns(best))) {
                best = rows;
            }
        }
        if (best == null) {
            throw new RuleViolation(ListFile.FIELD, ExchangeViolation.QUOTATION_MARK_MISPLACED);
        }
        ListFile.checkItems(best.size());
        return TableReader.read(fallbackTitle, best, AnnotatedLines.of(text));
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
            rows.add(new Row(line, end, records.get(i).getFields()));
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
