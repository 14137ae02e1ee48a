package io.panelboard.exchange.table;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.Column;
import io.panelboard.exchange.Values;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The row that names a table's columns. */
record TableHeader(Row row, int index, Map<Column, Integer> places) {

    /** Something may stand above the table, but no more than this. */
    private static final int LAST = 20;

    /** The first row that names a column of questions. */
    static Optional<TableHeader> find(List<Row> rows) {
        for (int i = 0; i < Math.min(LAST, rows.size()); i++) {
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

    /** Tells of the columns that are not read. */
    void explain(AnnotatedLines fates) {
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cell(i);
            if (!name.isEmpty() && !places.containsValue(i)) {
                fates.note(
                        row.line(),
                        name,
                        Column.named(name).isPresent()
                                ? "The column “%s” is there twice; the first one is read".formatted(Values.echo(name))
                                : "The column “%s” is not read".formatted(Values.echo(name)));
            }
        }
    }
}
