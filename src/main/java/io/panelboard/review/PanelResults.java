package io.panelboard.review;

import io.panelboard.board.Recommendation;
import io.panelboard.board.RevealedRatings;
import io.panelboard.interviews.Interview;
import io.panelboard.people.PersonId;
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
     */
    public static PanelResult of(RevealedRatings ratings, Interview interview, Revision revision) {
        return of(ratings, Matrix.of(ratings, revision, PersonId::value), interview, revision);
    }

    static PanelResult of(RevealedRatings ratings, Matrix matrix, Interview interview, Revision revision) {
        return new PanelResult(
                interview.id(),
                PanelResult.FORMULA,
                ratings.seq(),
                ratings.phase(),
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
                recommendations(ratings),
                ratings.locked(),
                ratings.raters().size(),
                Ratings.of(ratings, matrix, interview));
    }

    private static Map<Recommendation, Integer> recommendations(RevealedRatings ratings) {
        var counts = new EnumMap<Recommendation, Integer>(Recommendation.class);
        ratings.raters().stream()
                .map(RevealedRatings.Rater::recommendation)
                .filter(Objects::nonNull)
                .forEach(r -> counts.merge(r, 1, Integer::sum));
        return counts;
    }
}
