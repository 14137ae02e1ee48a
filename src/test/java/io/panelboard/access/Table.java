package io.panelboard.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as it is written in a test: a line of headings, then a line for each row; columns are parted by spaces. */
record Table(List<String> headings, Map<String, List<String>> cells) {

    static Table of(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
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
