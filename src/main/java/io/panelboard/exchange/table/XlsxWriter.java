package io.panelboard.exchange.table;

import io.panelboard.exchange.Column;
import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook with one sheet of texts and numbers, never formulas. */
public final class XlsxWriter {

    /** Limits the characters of a cell, as spreadsheets do. */
    static final int LONGEST_CELL = 32_767;

    /** Matches texts that look like a workbook's escape of characters that XML cannot hold, and so need escaping. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9a-fA-F]{4}_)");

    private static final int WIDE = 40;

    private XlsxWriter() {}

    public static byte[] write(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Panelboard", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Questions");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    write(sheet, r, c, rows.get(r).get(c));
                }
            }
            int last = rows.getFirst().size() - 1;
            sheet.range(0, 0, 0, last).style().bold().set();
            sheet.freezePane(0, 1);
            for (int c = 0; c <= last; c++) {
                String name = rows.getFirst().get(c).toString();
                if (name.equals(Column.QUESTION.title()) || name.equals(Column.GUIDANCE.title())) {
                    sheet.width(c, WIDE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {}
            default -> {
                // A text cell is never taken for a formula, so that it holds the text as it was typed.
                String text = ESCAPE.matcher(cell.toString()).replaceAll("_x005F_");
                if (text.length() > LONGEST_CELL) {
                    throw new RuleViolation(ExchangeViolation.CELL_TOO_LONG, LONGEST_CELL, row + 1, text.length());
                }
                sheet.value(row, column, text);
            }
        }
    }
}
