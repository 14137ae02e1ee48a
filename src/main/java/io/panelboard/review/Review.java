package io.panelboard.review;

import io.panelboard.board.Board;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChange;
import io.panelboard.board.Steering;
import java.util.List;

/** Represents one interview as shown to the hiring manager. */
public sealed interface Review {

    BoardContext setting();

    /** Describes an unrevealed interview: the panel's progress, but none of its scores (R2, R3). */
    record Sealed(
            BoardContext setting,
            BoardView.Head head,
            List<BoardView.PanelRow> panel,
            List<BoardView.SealBreak> sealBreaks,
            List<BoardView.Copy> copies,
            List<PanelChange> panelChanges,
            Steering steering)
            implements Review {}

    /**
     * Describes a revealed interview.
     *
     * @param agreement of the independent scores
     * @param decisions the latest, which is in force, first
     */
    record Open(
            BoardContext setting,
            BoardView board,
            Matrix matrix,
            PanelResult result,
            Agreement agreement,
            List<Entry> decisions)
            implements Review {

        /** Computes the matrix and the result of a revealed board. */
        public static Open of(BoardContext setting, Board.Revealed revealed, List<Entry> decisions) {
            var ratings = revealed.ratings();
            var matrix = Matrix.of(ratings, setting.revision(), setting::nameOf);
            var result = PanelResults.of(ratings, matrix, setting.interview(), setting.revision());
            return new Open(
                    setting, revealed.view(), matrix, result, Agreement.of(ratings.counting()), List.copyOf(decisions));
        }
    }

    /**
     * Holds a decision.
     *
     * @param name of the person who made it
     */
    record Entry(Decision decision, String name) {}
}
