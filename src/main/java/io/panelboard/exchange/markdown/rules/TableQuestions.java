package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.Source;
import io.panelboard.exchange.markdown.Tables;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.jspecify.annotations.Nullable;

/** Reads each row of a table as a question: in the column with that name, or in the one that asks. */
public final class TableQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        if (!(block instanceof TableBlock table) || Tables.share(table, outline.source(), Contents::isJump)) {
            return DetectorScore.NONE;
        }
        TableColumns columns = columns(table, outline.source());
        int rows = Tables.rows(table, outline.source()).size() - 1;
        return columns == null || rows < 1 ? DetectorScore.NONE : new DetectorScore(rows, rows, rows);
    }

    private static @Nullable TableColumns columns(TableBlock table, Source source) {
        return TableColumns.of(Tables.rows(table, source));
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof TableBlock table) || !state.isAssignedTo(this, block)) {
            return false;
        }
        TableColumns columns = columns(table, state.source());
        if (columns == null) {
            return false;
        }
        List<Tables.Row> rows = new ArrayList<>(Tables.rows(table, state.source()));
        Tables.Row head = rows.removeFirst();
        state.ignore(head.line(), head.line() + 1, head.text(), "The head of a table");
        rows.forEach(row -> columns.read(row, state));
        return true;
    }
}
