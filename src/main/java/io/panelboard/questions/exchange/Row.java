package io.panelboard.questions.exchange;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line the number of its first source line, from 1
 * @param end the number of its last one
 */
record Row(int line, int end, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    /** The cell's text, empty if the row has no such cell. */
    String cell(int place) {
        return place < cells.size() ? Clean.text(Guard.take(cells.get(place))) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
