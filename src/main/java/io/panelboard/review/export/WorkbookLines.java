package io.panelboard.review.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines to a worksheet. A text stays what was typed: the cells have the type of text, which no program takes for
 * a formula, so that nothing has to stand in front of it.
 */
final class WorkbookLines {

    /** Limits one cell, in the format itself; every text of a record is shorter. */
    private static final int LONGEST_CELL = 32_767;

    private final Worksheet sheet;
    private int next;

    WorkbookLines(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Creates a sheet with a head that stays in view. */
    static WorkbookLines sheet(Workbook book, String name, List<String> head) {
        var lines = new WorkbookLines(book.newWorksheet(name));
        lines.head(head);
        return lines;
    }

    void head(List<String> titles) {
        add(List.copyOf(titles));
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    void add(@Nullable Object... cells) {
        add(Arrays.asList(cells));
    }

    void add(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case BigDecimal mean -> {
                    sheet.value(next, column, mean);
                    sheet.style(next, column).format("0.0").set();
                }
                case Number number -> sheet.value(next, column, number);
                case Object text -> sheet.inlineString(next, column, cell(text.toString()));
            }
        }
        next++;
    }

    /** Passes the lines so far on and forgets them. */
    void flush() throws IOException {
        sheet.flush();
    }

    /** Completes the sheet. */
    void finish() throws IOException {
        sheet.finish();
    }

    private static String cell(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }
}
