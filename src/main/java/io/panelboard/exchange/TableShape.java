package io.panelboard.exchange;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes the columns and sheets of a table as it was read.
 *
 * @param columns of the first sheet that was read
 * @param named whether the first row holds the columns' names
 * @param sheets the names of the sheets that hold questions; empty if the file has only one sheet
 * @param left the names of those that a person left out
 */
public record TableShape(List<Found> columns, boolean named, List<String> sheets, Set<String> left) {

    /** Describes a file that is no table. */
    public static final TableShape NONE = new TableShape(List.of(), false, List.of(), Set.of());

    /**
     * Describes a column.
     *
     * @param name empty if it has none
     * @param sample the first text below the name
     * @param column null if it is not read
     */
    public record Found(
            int place, String name, String sample, @Nullable Column column) {}

    public TableShape {
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
        left = Set.copyOf(left);
    }
}
