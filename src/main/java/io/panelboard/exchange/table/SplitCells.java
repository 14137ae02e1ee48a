package io.panelboard.exchange.table;

import io.panelboard.exchange.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a text that fell into several cells because it holds the separator without quotation marks.
 *
 * <pre>
 * section,question,minutes
 * Basics,What is a stack, and what is a heap?,5      "What is a stack, and what is a heap?" and 5 minutes
 * </pre>
 */
final class SplitCells {

    private static final List<Column> TEXTS = List.of(Column.QUESTION, Column.GUIDANCE, Column.PROBES, Column.TITLE);

    private SplitCells() {}

    /** Returns the row with its cells joined; the row itself if it has no more cells than the header, or none fits. */
    static Row joined(Row row, TableHeader header, char separator) {
        int extra = row.width() - header.width();
        if (separator == 0 || extra <= 0) {
            return row;
        }
        for (Column column : TEXTS) {
            Integer place = header.places().get(column);
            if (place != null && goesOn(row, place, extra)) {
                var cells = new ArrayList<>(row.cells().subList(0, place));
                cells.add(String.join(String.valueOf(separator), row.cells().subList(place, place + extra + 1)));
                cells.addAll(row.cells().subList(place + extra + 1, row.cells().size()));
                return new Row(row.line(), row.end(), cells);
            }
        }
        return row;
    }

    /** Whether the next cells begin with a space, as the words after a comma do. */
    private static boolean goesOn(Row row, int place, int extra) {
        for (int i = place + 1; i <= place + extra; i++) {
            if (!row.raw(i).startsWith(" ") || row.raw(i).isBlank()) {
                return false;
            }
        }
        return !row.raw(place).isBlank();
    }
}
