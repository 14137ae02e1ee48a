package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Tables;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;

/** Leaves out a table that describes a rating scale: a few rows, counted in one column, none of which asks. */
public final class RatingScaleTable implements BlockRule {

    private static final Pattern SCORE = Pattern.compile("[*_]{0,2}(\\d{1,2})\\b.*", Pattern.DOTALL);
    private static final int MIN_ROWS = 3;
    private static final int MAX_ROWS = 11;

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof TableBlock table) || state.details().isAnswer()) {
            return false;
        }
        List<Tables.Row> rows = Tables.rows(table, state.source());
        if (!isScale(rows)) {
            return false;
        }
        int head = rows.getFirst().line();
        state.ignore(head, head + 1, rows.getFirst().text(), "A rating scale");
        rows.stream().skip(1).forEach(r -> state.ignore(r.line(), r.line(), r.text(), "A rating scale"));
        return true;
    }

    private static boolean isScale(List<Tables.Row> rows) {
        List<Tables.Row> below = rows.isEmpty() ? rows : rows.subList(1, rows.size());
        return below.size() >= MIN_ROWS
                && below.size() <= MAX_ROWS
                && (counts(below, 0) || counts(below, below.getFirst().cells().size() - 1));
    }

    /** Whether the column counts up or down by one. */
    private static boolean counts(List<Tables.Row> rows, int column) {
        int step = 0;
        int before = -1;
        for (Tables.Row row : rows) {
            var score = SCORE.matcher(row.cell(column));
            if (!score.matches()) {
                return false;
            }
            int value = Integer.parseInt(score.group(1));
            if (before >= 0 && (Math.abs(value - before) != 1 || (step != 0 && value - before != step))) {
                return false;
            }
            step = before >= 0 ? value - before : 0;
            before = value;
        }
        return true;
    }
}
