package io.panelboard.exchange;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a person chooses about how a file is read.
 *
 * @param charset the encoding of a text; null to detect it
 * @param columns what the columns of a table hold, by their place from 0; empty to go by their names
 * @param firstRowNames whether the first row of a table holds the columns' names; null to detect it
 * @param leftOut the names of sheets that are not read
 */
public record ReadingChoice(
        @Nullable Charset charset,
        Map<Integer, Column> columns,
        @Nullable Boolean firstRowNames,
        Set<String> leftOut) {

    public static final ReadingChoice NONE = new ReadingChoice(null, Map.of(), null, Set.of());

    public ReadingChoice {
        columns = Map.copyOf(columns);
        leftOut = Set.copyOf(leftOut);
    }

    /** Returns a copy for another encoding; the columns are detected anew, as their names may read otherwise. */
    public ReadingChoice in(Charset other) {
        return new ReadingChoice(other, Map.of(), null, leftOut);
    }

    public ReadingChoice withColumns(Map<Integer, Column> others, boolean named) {
        return new ReadingChoice(charset, others, named, leftOut);
    }

    public ReadingChoice withoutSheets(Set<String> names) {
        return new ReadingChoice(charset, Map.of(), null, names);
    }
}
