package io.panelboard.exchange.table;

import io.panelboard.exchange.TableFile;
import io.panelboard.exchange.TextSanitizer;
import java.util.ArrayList;
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
        return TextSanitizer.text(raw(place));
    }

    /** Returns the cell with the space around it; empty if the row has no such cell. */
    String raw(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }

    /** Returns the row as any table has it. */
    TableFile.Line plain() {
        return new TableFile.Line(line, cells.stream().map(TextSanitizer::text).toList());
    }

    Row with(int place, String cell) {
        var changed = new ArrayList<>(cells);
        while (changed.size() <= place) {
            changed.add("");
        }
        changed.set(place, cell);
        return new Row(line, end, changed);
    }

    /** Returns the number of cells up to the last one with a text. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
