package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.Values;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Represents the row that names a table's columns. */
record TableHeader(Row row, int index, Map<Column, Integer> places) {

    /** Limits the rows that are searched for the header, as something may stand above the table. */
    private static final int MAX_INDEX = 20;

    /** Finds the first row that names a column of questions. */
    static Optional<TableHeader> find(List<Row> rows) {
        for (int i = 0; i < Math.min(MAX_INDEX, rows.size()); i++) {
            Map<Column, Integer> places = places(rows.get(i));
            if (places.containsKey(Column.QUESTION)) {
                return Optional.of(new TableHeader(rows.get(i), i, places));
            }
        }
        return Optional.empty();
    }

    private static Map<Column, Integer> places(Row row) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            int place = i;
            Column.named(row.cell(i)).ifPresent(c -> places.putIfAbsent(c, place));
        }
        return places;
    }

    String cell(Row of, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : of.cell(place);
    }

    /** Adds notes about the columns that are not read. */
    void explain(AnnotatedLines annotated) {
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cell(i);
            if (!name.isEmpty() && !places.containsValue(i)) {
                annotated.note(
                        row.line(),
                        name,
                        Column.named(name).isPresent()
                                ? "The column “%s” is there twice; the first one is read".formatted(Values.echo(name))
                                : "The column “%s” is not read".formatted(Values.echo(name)));
            }
        }
    }
}
