package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Revision;
import io.panelboard.review.Aggregate;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Ratings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generates results of interviews: candidates of different strength, raters of different leniency. */
final class GeneratedResults {

    private static final Aggregate FIGURES = new Aggregate(4, 40, 3.25, 2.75, 3.5);

    private final Revision revision;
    private final List<PersonId> raters;
    private final SplittableRandom random = new SplittableRandom(11);

    GeneratedResults(Revision revision, List<PersonId> raters) {
        this.revision = revision;
        this.raters = raters;
    }

    List<PanelResult> make(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::result).toList();
    }

    private PanelResult result(int number) {
        double strength = 0.7 * random.nextGaussian();
        int first = random.nextInt(raters.size());
        int step = 1 + random.nextInt(raters.size() / 4);
        int questions = revision.questions().size();
        var cards = IntStream.range(0, 4)
                .map(r -> (first + r * step) % raters.size())
                .mapToObj(rater -> card(rater, strength, questions))
                .toList();
        return new PanelResult(
                new InterviewId("generated-%05d".formatted(number)),
                PanelResult.FORMULA,
                100,
                BoardView.Phase.FINISHED,
                new CandidateId("candidate-%05d".formatted(number)),
                revision.id(),
                revision.title(),
                revision.role(),
                revision.level(),
                5,
                ReviewContext.NOW.minus(Duration.ofHours(number)),
                revision.competencies().stream()
                        .map(name -> new PanelResult.Competency(name, FIGURES, FIGURES))
                        .toList(),
                FIGURES,
                FIGURES,
                Map.of(Recommendation.YES, 3, Recommendation.NO, 1),
                4,
                4,
                new Ratings(
                        "A".repeat(questions),
                        IntStream.range(0, questions)
                                .mapToObj(q -> 200 + random.nextInt(300))
                                .toList(),
                        cards));
    }

    private Ratings.Card card(int rater, double strength, int questions) {
        var scores = new StringBuilder();
        double leniency = (rater % 7 - 3) * 0.15;
        double sum = 0;
        for (int q = 0; q < questions; q++) {
            long level = Math.clamp(Math.round(3 + strength + leniency + 0.7 * random.nextGaussian()), 1, 5);
            sum += level;
            scores.append(level);
        }
        return new Ratings.Card(raters.get(rater), sum / questions, 2_000 + random.nextInt(2_000), scores.toString());
    }
}
