package io.panelboard.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as it is written in a test: a line of headings, then a line for each row. Columns are parted by spaces, and the
 * last one may hold some.
 */
record Table(List<String> headings, Map<String, List<String>> cells) {

    static Table of(String text) {
        List<String> written =
                text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
        int columns = written.getFirst().split("\\s+").length;
        List<List<String>> lines = written.stream()
                .map(line -> Arrays.asList(line.split("\\s+", columns)))
                .toList();
        var cells = new LinkedHashMap<String, List<String>>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != lines.getFirst().size() || cells.put(line.getFirst(), line) != null) {
                throw new IllegalArgumentException("A line is too short, too long or there twice: " + line);
            }
        }
        return new Table(lines.getFirst(), cells);
    }

    List<String> rows() {
        return List.copyOf(cells.keySet());
    }

    String cell(String row, String column) {
        List<String> line = cells.get(row);
        int place = headings.indexOf(column);
        if (line == null || place < 0) {
            throw new IllegalArgumentException("The table has no cell for " + row + " and " + column);
        }
        return line.get(place);
    }
}
