package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Creates panel results for comparisons. */
final class Rounds {

    static final int LEVELS = 5;
    private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");

    private Rounds() {}

    /** Creates a candidate's round in which every competency and the result have the same figures. */
    static PanelResult of(String candidate, int round, Aggregate figures, String... competencies) {
        return of(
                candidate,
                round,
                LEVELS,
                figures,
                List.of(competencies).stream()
                        .map(name -> new PanelResult.Competency(name, figures, figures))
                        .toList(),
                Map.of(Recommendation.YES, figures.raters()));
    }

    static PanelResult of(
            String candidate,
            int round,
            int levels,
            Aggregate result,
            List<PanelResult.Competency> competencies,
            Map<Recommendation, Integer> recommendations) {
        return new PanelResult(
                new InterviewId(candidate + "-" + round),
                1,
                BoardView.Phase.FINISHED,
                new CandidateId(candidate),
                RevisionId.of(new QuestionSetId("set"), 1),
                "Set",
                "Engineer",
                "Senior",
                levels,
                START.plus(Duration.ofDays(round)),
                competencies,
                result,
                result,
                recommendations,
                result.raters(),
                result.raters(),
                null);
    }

    static Aggregate range(int raters, double low, double high) {
        return new Aggregate(raters, raters, (low + high) / 2, low, high);
    }

    /** Generates up to twelve rounds of up to five candidates, some without a score. */
    static Arbitrary<List<PanelResult>> any() {
        Arbitrary<Aggregate> figures = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(10, 50),
                        Arbitraries.integers().between(0, 15))
                .as((raters, low, width) -> raters == 0
                        ? Aggregate.NONE
                        : range(raters, low / 10.0, Math.min(50, low + (raters == 1 ? 0 : width)) / 10.0));
        Arbitrary<Figures> rounds = Combinators.combine(Arbitraries.of("a", "b", "c", "d", "e"), figures, figures)
                .as(Figures::new);
        return rounds.list()
                .ofMaxSize(12)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> list.get(i).round(i))
                        .toList());
    }

    private record Figures(String candidate, Aggregate result, Aggregate design) {
        PanelResult round(int number) {
            return Rounds.of(
                    candidate,
                    number,
                    LEVELS,
                    result,
                    List.of(new PanelResult.Competency("design", design, design)),
                    Map.of());
        }
    }
}
