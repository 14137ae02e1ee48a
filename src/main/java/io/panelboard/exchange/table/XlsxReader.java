package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.ReadingChoice;
import io.panelboard.exchange.TableFile;
import io.panelboard.exchange.TableList;
import io.panelboard.exchange.table.TableSheet.Merge;
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

/** Reads the visible sheets of a workbook that have a column of questions. */
public final class XlsxReader {

    /** Limits the characters of a sheet: shared texts may make it far longer than its file. */
    private static final int MAX_TEXT = 5 * ListFile.LIMIT;

    private static final int MAX_ROW = 1_048_576;
    private static final ReadingOptions AS_TEXT = new ReadingOptions(false, true);
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})");
    private static final int MAX_MERGES = 2_000;

    private XlsxReader() {}

    /**
     * Reads a workbook.
     *
     * @throws RuleViolation if it is no workbook that can be read
     */
    public static TableList read(String fallbackTitle, byte[] workbook, ReadingChoice choice) {
        List<TableSheet> sheets = sheets(XlsxSanitizer.sanitize(workbook));
        var annotated = new AnnotatedLines();
        annotated.add(1, "");
        var parts = new ArrayList<QuestionList.Part>();
        int rows = 0;
        for (TableSheet sheet : sheets) {
            // The lines of a sheet go on where those of the sheet before it end.
            parts.add(new QuestionList.Part(sheet.name(), rows));
            for (Row row : sheet.rows()) {
                rows = row.line();
                annotated.add(
                        row.line(),
                        row.cells().stream().filter(c -> !c.isBlank()).collect(Collectors.joining(" | ")));
            }
        }
        ListFile.checkItems(
                sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum());
        return TableReader.read(fallbackTitle, sheets, annotated, parts.size() > 1 ? parts : List.of(), choice);
    }

    /**
     * Reads the visible sheets of a workbook whose columns may hold anything. Their rows are numbered anew in each.
     *
     * @throws RuleViolation if it is no workbook that can be read, or there are too many rows
     */
    public static List<TableFile.Sheet> sheets(byte[] workbook) {
        var sheets = new ArrayList<TableFile.Sheet>();
        int above = 0;
        for (TableSheet sheet : sheets(XlsxSanitizer.sanitize(workbook))) {
            int offset = above;
            sheets.add(new TableFile.Sheet(
                    sheet.name(),
                    sheet.rows().stream()
                            .map(Row::plain)
                            .map(line -> new TableFile.Line(line.number() - offset, line.cells()))
                            .toList()));
            above = sheet.rows().isEmpty() ? above : sheet.rows().getLast().line();
        }
        ListFile.checkItems(
                sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum());
        return sheets;
    }

    private static List<TableSheet> sheets(XlsxSanitizer.Sanitized workbook) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook.workbook()), AS_TEXT)) {
            List<Sheet> visible = book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            var sheets = new ArrayList<TableSheet>();
            int offset = 0;
            for (Sheet sheet : visible) {
                String name = Objects.requireNonNullElse(sheet.getName(), "");
                List<Row> rows = rows(sheet, offset);
                sheets.add(new TableSheet(
                        name, (char) 0, rows, merges(workbook.merges().getOrDefault(name, List.of()), offset)));
                offset = rows.isEmpty() ? offset : rows.getLast().line();
            }
            return sheets;
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // The library throws various runtime exceptions at damaged files, for missing parts and bad numbers
            // among them.
            throw XlsxSanitizer.damaged();
        }
    }

    private static List<Merge> merges(List<String> areas, int offset) {
        var merges = new ArrayList<Merge>();
        for (String area : areas.subList(0, Math.min(MAX_MERGES, areas.size()))) {
            Matcher found = AREA.matcher(area);
            if (found.matches()) {
                merges.add(new Merge(
                        XlsxFilter.column(found.group(1), 0),
                        offset + Integer.parseInt(found.group(2)),
                        offset + Integer.parseInt(found.group(3))));
            }
        }
        return merges;
    }

    private static List<Row> rows(Sheet sheet, int offset) throws IOException {
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
                rows.add(new Row(offset + number, offset + number, cells));
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
