package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.board.RevealedRatings;
import io.panelboard.board.Score;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes rounds of candidates from levels that raters gave, by the product's own formula. */
final class Rounds {

    static final RevisionId REVISION = RevisionId.of(new QuestionSetId("set"), 1);
    private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");

    private Rounds() {}

    /** Begins a round; questions are added to it. */
    static Round of(String candidate, int number) {
        return new Round(candidate, number);
    }

    /** Collects the questions of one round, all of the same weight. */
    static final class Round {
        private final String candidate;
        private final int number;
        private final List<Question> questions = new ArrayList<>();
        private final List<RevealedRatings.Question> rated = new ArrayList<>();
        private RatingScale scale = RatingScale.FIVE;
        private int raters;

        private Round(String candidate, int number) {
            this.candidate = candidate;
            this.number = number;
        }

        Round on(RatingScale other) {
            scale = other;
            return this;
        }

        /** @param levels one for each rater in turn, 0 for not assessed */
        Round scored(String competency, Integer... levels) {
            var id = new QuestionId("q" + questions.size());
            questions.add(new Question(id, "", "Q", "", List.of(), competency, 5, 10, Map.of()));
            var ratings = new HashMap<PersonId, RevealedRatings.Rating>();
            for (int i = 0; i < levels.length; i++) {
                ratings.put(rater(i), new RevealedRatings.Rating(Score.ofKey(levels[i]), null));
            }
            raters = Math.max(raters, levels.length);
            rated.add(new RevealedRatings.Question(
                    id, competency.strip(), 10, RevealedRatings.State.ASKED, Duration.ofMinutes(3), ratings, Set.of()));
            return this;
        }

        PanelResult result() {
            var revision = new Revision(
                    REVISION,
                    new QuestionSetId("set"),
                    1,
                    "Set",
                    "Engineer",
                    "Senior",
                    scale,
                    List.of(Section.of("All", questions)),
                    "",
                    START,
                    rater(0));
            Instant startsAt = START.plus(Duration.ofDays(number));
            var interview = new Interview(
                    new InterviewId(candidate + "-" + number),
                    new CandidateId(candidate),
                    new ApplicationId(candidate),
                    null,
                    REVISION,
                    startsAt,
                    ZoneOffset.UTC,
                    60,
                    List.of(new Seat(rater(0), Seat.Kind.LEAD, Set.of())),
                    rater(0),
                    null,
                    null,
                    null);
            var ratings = new RevealedRatings(
                    interview.id(),
                    1,
                    BoardView.Phase.FINISHED,
                    startsAt,
                    IntStream.range(0, raters)
                            .mapToObj(i -> new RevealedRatings.Rater(rater(i), startsAt, Recommendation.YES))
                            .toList(),
                    rated);
            return PanelResults.of(ratings, interview, revision);
        }

        private static PersonId rater(int number) {
            return new PersonId("rater" + number);
        }
    }

    /** Generates up to twelve rounds of up to five candidates, with gaps and some without a score. */
    static Arbitrary<List<PanelResult>> any() {
        Arbitrary<Integer[]> levels = Arbitraries.integers()
                .between(0, RatingScale.FIVE.max())
                .array(Integer[].class)
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d", "e"), levels, levels, levels)
                .as((candidate, first, second, third) -> Map.entry(candidate, List.of(first, second, third)))
                .list()
                .ofMaxSize(12)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> of(list.get(i).getKey(), i)
                                .scored("design", list.get(i).getValue().get(0))
                                .scored("design", list.get(i).getValue().get(1))
                                .scored("ownership", list.get(i).getValue().get(2))
                                .result())
                        .toList());
    }
}
