package io.panelboard.exchange.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Represents the rows of one sheet.
 *
 * @param name empty for a text, which has no sheets
 * @param separator what stands between the cells of a text; 0 in a workbook
 * @param merges areas of cells that are shown as one
 */
record TableSheet(String name, char separator, List<Row> rows, List<Merge> merges) {

    /** Limits the cells that merged areas fill, as a bound for hostile workbooks. */
    private static final int MAX_FILLED = 100_000;

    TableSheet {
        rows = List.copyOf(rows);
        merges = List.copyOf(merges);
    }

    /**
     * Represents merged cells; places and lines are inclusive.
     *
     * @param place the first column, from 0
     */
    record Merge(int place, int from, int to) {}

    /**
     * Returns the rows with the value of merged cells in each row that they cover; the questions' own column excepted,
     * since that would be one question several times.
     *
     * <pre>
     * Basics | Why?  | 7          Basics | Why? | 7
     *   (merged over 2 rows)  →   Basics | How? | 7
     * </pre>
     */
    List<Row> filled(int questions) {
        var filled = new ArrayList<>(rows);
        int left = MAX_FILLED;
        for (Merge merge : merges) {
            if (merge.place() == questions) {
                continue;
            }
            String value = "";
            for (int i = 0; i < filled.size() && left > 0; i++) {
                Row row = filled.get(i);
                if (row.line() == merge.from()) {
                    value = row.raw(merge.place());
                } else if (row.line() > merge.to()) {
                    break;
                } else if (row.line() > merge.from()
                        && !value.isBlank()
                        && row.raw(merge.place()).isBlank()) {
                    filled.set(i, row.with(merge.place(), value));
                    left--;
                }
            }
        }
        return filled;
    }
}
