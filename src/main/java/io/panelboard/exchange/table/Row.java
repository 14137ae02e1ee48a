package io.panelboard.exchange.table;

import io.panelboard.exchange.TextSanitizer;
import java.util.List;

/**
 * Represents a row of a table.
 *
 * @param line the number of its first source line, from 1
 * @param end the number of its last one
 */
record Row(int line, int end, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    /** Returns the cell's text; empty if the row has no such cell. */
    public String cell(int place) {
        return place < cells.size() ? TextSanitizer.text(FormulaEscaper.unescape(cells.get(place))) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
