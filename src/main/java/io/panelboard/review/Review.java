package io.panelboard.review;

import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import java.util.List;

/** One interview as the hiring manager finds it. */
public sealed interface Review {

    BoardContext setting();

    /** Before the reveal: how far the panel is, and nothing of what it gave (R2, R3). */
    record Sealed(
            BoardContext setting,
            BoardView.Head head,
            List<BoardView.PanelRow> panel,
            List<BoardView.SealBreak> sealBreaks)
            implements Review {}

    /**
     * After the reveal.
     *
     * @param decisions the latest first; the first one counts
     */
    record Open(BoardContext setting, BoardView board, Matrix matrix, PanelResult result, List<Entry> decisions)
            implements Review {

        /** Lays out a revealed board. */
        public static Open of(BoardContext setting, BoardView board, List<Entry> decisions) {
            var matrix = Matrix.of(board, setting.revision());
            var result = PanelResults.of(board, matrix, setting.interview(), setting.revision());
            return new Open(setting, board, matrix, result, List.copyOf(decisions));
        }
    }

    /**
     * A decision.
     *
     * @param name the name of who made it
     */
    record Entry(Decision decision, String name) {}
}
