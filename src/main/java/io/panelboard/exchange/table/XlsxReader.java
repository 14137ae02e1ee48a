package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.Values;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a workbook that has a column of questions. */
public final class XlsxReader {

    /** Limits the characters of a sheet: shared texts may make it far longer than its file. */
    private static final int MAX_TEXT = 5 * ListFile.LIMIT;

    private static final int MAX_ROW = 1_048_576;
    private static final ReadingOptions AS_TEXT = new ReadingOptions(false, true);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private XlsxReader() {}

    /**
     * Holds the chosen sheet.
     *
     * @param others the names of the visible sheets that are not read
     */
    private record Chosen(List<Row> rows, List<String> others) {}

    /**
     * Reads a workbook.
     *
     * @throws RuleViolation if it is no workbook that can be read
     */
    public static QuestionList read(String fallbackTitle, byte[] workbook) {
        Chosen chosen = chosen(XlsxSanitizer.sanitize(workbook));
        var annotated = new AnnotatedLines();
        annotated.add(1, "");
        chosen.rows()
                .forEach(row -> annotated.add(
                        row.line(),
                        row.cells().stream().filter(c -> !c.isBlank()).collect(Collectors.joining(" | "))));
        chosen.others()
                .forEach(name -> annotated.note(1, name, "The sheet “%s” is not read".formatted(Values.echo(name))));
        return TableReader.read(fallbackTitle, chosen.rows(), annotated);
    }

    private static Chosen chosen(byte[] workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook), AS_TEXT)) {
            List<Sheet> sheets = book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            Sheet chosen = sheets.getFirst();
            List<Row> rows = rows(chosen);
            for (int i = 1; i < sheets.size() && TableHeader.find(rows).isEmpty(); i++) {
                List<Row> found = rows(sheets.get(i));
                if (TableHeader.find(found).isPresent()) {
                    chosen = sheets.get(i);
                    rows = found;
                }
            }
            Sheet read = chosen;
            return new Chosen(
                    rows,
                    sheets.stream()
                            .filter(s -> !s.equals(read))
                            .map(s -> Objects.requireNonNullElse(s.getName(), ""))
                            .toList());
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // The library throws various runtime exceptions at damaged files, for missing parts and bad numbers
            // among them.
            throw XlsxSanitizer.damaged();
        }
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        var rows = new ArrayList<Row>();
        int textLeft = MAX_TEXT;
        int number = 0;
        try (var stream = sheet.openStream()) {
            for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) stream::iterator) {
                number = Math.max(number + 1, row.getRowNum() > MAX_ROW ? 0 : row.getRowNum());
                var cells = new ArrayList<String>();
                for (Cell cell : row) {
                    String text = text(cell);
                    textLeft -= text.length();
                    cells.add(textLeft < 0 ? "" : unescaped(text));
                }
                rows.add(new Row(number, number, cells));
                if (textLeft < 0) {
                    throw XlsxSanitizer.tooLong();
                }
            }
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
