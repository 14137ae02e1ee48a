package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.interviews.Interview;
import io.panelboard.questions.Revision;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Computes {@link PanelResult}s from revealed boards, as a pure function. */
public final class PanelResults {

    private PanelResults() {}

    /**
     * Computes the result of an interview from the locked scorecards of Leads and Panelists.
     *
     * <p>It is the mean of the independent scores, weighted by the questions' weights. Combined mechanically, ratings
     * of a structured interview reach a reliability of .67 against .34 for unstructured ones, and reliability caps
     * validity (Conway, Jako &amp; Goodman 1995). The adjusted scores make a second result beside it and never replace
     * it (R6).
     *
     * @throws IllegalArgumentException if the view shows no scorecards
     */
    public static PanelResult of(BoardView revealed, Interview interview, Revision revision) {
        return of(revealed, Matrix.of(revealed, revision), interview, revision);
    }

    static PanelResult of(BoardView revealed, Matrix matrix, Interview interview, Revision revision) {
        var head = revealed.head();
        return new PanelResult(
                interview.id(),
                revealed.seq(),
                head.phase(),
                interview.candidate(),
                revision.id(),
                revision.title(),
                revision.role(),
                revision.level(),
                revision.scale().max(),
                interview.startsAt(),
                matrix.rows().stream()
                        .map(row -> new PanelResult.Competency(row.competency(), row.independent(), row.adjusted()))
                        .toList(),
                matrix.result().independent(),
                matrix.result().adjusted(),
                recommendations(revealed),
                head.locked(),
                head.toLock(),
                Ratings.of(revealed, matrix, interview));
    }

    private static Map<Recommendation, Integer> recommendations(BoardView revealed) {
        var counts = new EnumMap<Recommendation, Integer>(Recommendation.class);
        Objects.requireNonNull(revealed.debrief()).verdicts().stream()
                .filter(verdict -> verdict.seat().counts() && verdict.locked())
                .map(BoardView.Verdict::recommendation)
                .filter(Objects::nonNull)
                .forEach(r -> counts.merge(r, 1, Integer::sum));
        return counts;
    }
}
