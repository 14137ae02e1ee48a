package io.panelboard.exchange.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads the rows and cells of a table. */
public final class Tables {

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private Tables() {}

    /** Holds one row, of the head or below it. */
    public record Row(int line, String text, List<String> cells) {

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Returns all rows, the head's first. */
    public static List<Row> rows(TableBlock table, Source source) {
        var rows = new ArrayList<Row>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow && !row.getSourceSpans().isEmpty()) {
                    rows.add(row(Source.number(row), source.text(row)));
                }
            }
        }
        return rows;
    }

    private static Row row(int line, String text) {
        String inner = text.replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        List<String> cells =
                BAR.splitAsStream(inner).map(c -> c.replace("\\|", "|").strip()).toList();
        return new Row(line, text, cells);
    }

    /** Whether most rows below the head have a cell that satisfies the predicate. */
    public static boolean share(TableBlock table, Source source, Predicate<String> cell) {
        List<Row> rows = rows(table, source);
        List<Row> below = rows.subList(Math.min(1, rows.size()), rows.size());
        long found =
                below.stream().filter(r -> r.cells().stream().anyMatch(cell)).count();
        return found > 0 && found * 5 >= below.size() * 3L;
    }
}
