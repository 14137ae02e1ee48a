package io.panelboard.review.export;

import java.util.List;

/**
 * Holds a page of figures as words: what a comparison or a calibration shows.
 *
 * @param about what was chosen, such as the role
 */
public record FigureSheet(String title, List<String> about, List<Part> parts) {

    public FigureSheet {
        about = List.copyOf(about);
        parts = List.copyOf(parts);
    }

    /** Holds one section: what it says, then its tables. */
    public record Part(String title, List<String> notes, List<Table> tables) {

        public Part {
            notes = List.copyOf(notes);
            tables = List.copyOf(tables);
        }
    }

    /** Holds a table; each row is as long as the head, and a cell may have several lines. */
    public record Table(String name, List<String> head, List<List<String>> rows) {

        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
