package io.panelboard.review;

import io.panelboard.board.Board;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Writes the scorecards of a lead, two panelists and an observer directly into a board's events. Questions 0 and 1
 * are about "design", 2 and 3 about "ownership", 4 about nothing in particular.
 */
final class Cards {

    static final PersonId LEAD = new PersonId("lead");
    static final PersonId PAT = new PersonId("pat");
    static final PersonId PIA = new PersonId("pia");
    static final PersonId OBSERVER = new PersonId("observer");
    static final int QUESTIONS = 5;

    private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");
    private static final List<String> COMPETENCIES = List.of("design", "design", "ownership", "ownership", "");

    private final List<BoardEvent> events = new ArrayList<>();
    final BoardContext setting;

    /** @param weights of the questions */
    Cards(List<Integer> weights) {
        var questions = IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Question(
                        question(i), "", "Q" + i, "", List.of(), COMPETENCIES.get(i), 5, weights.get(i), Map.of()))
                .toList();
        var set = new QuestionSetId("set");
        var revision = new Revision(
                RevisionId.of(set, 3),
                set,
                3,
                "Set",
                "Engineer",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of("All", questions)),
                "",
                START,
                LEAD);
        var interview = new Interview(
                new InterviewId("interview"),
                new CandidateId("candidate"),
                new ApplicationId("application"),
                null,
                revision.id(),
                START,
                ZoneOffset.UTC,
                60,
                List.of(
                        new Seat(LEAD, Seat.Kind.LEAD, Set.of()),
                        new Seat(PAT, Seat.Kind.PANELIST, Set.of()),
                        new Seat(PIA, Seat.Kind.PANELIST, Set.of()),
                        new Seat(OBSERVER, Seat.Kind.OBSERVER, Set.of())),
                LEAD,
                null,
                null,
                null);
        setting = new BoardContext(interview, revision, "Carla Candidate", Map.of());
    }

    static Cards alike() {
        return new Cards(List.of(10, 10, 10, 10, 10)).asks(0, 1, 2, 3, 4);
    }

    static QuestionId question(int i) {
        return new QuestionId("q" + i);
    }

    Cards asks(int... questions) {
        for (int i : questions) {
            events.add(new BoardEvent.Activated(stamp(LEAD), question(i)));
        }
        return this;
    }

    Cards skips(int question) {
        events.add(new BoardEvent.Skipped(stamp(LEAD), question(question), "no time"));
        return this;
    }

    /** @param key a level from 1 to 5, or 0 for not assessed */
    Cards scores(PersonId by, int question, int key) {
        events.add(new BoardEvent.Rated(stamp(by), question(question), Score.ofKey(key)));
        return this;
    }

    Cards locks(PersonId by, Recommendation recommendation) {
        events.add(new BoardEvent.Recommended(stamp(by), recommendation));
        events.add(new BoardEvent.Locked(stamp(by)));
        return this;
    }

    Cards reveals() {
        events.add(new BoardEvent.Revealed(stamp(LEAD), "enough"));
        return this;
    }

    Cards adjusts(PersonId by, int question, int key) {
        events.add(new BoardEvent.Adjusted(stamp(by), question(question), Score.ofKey(key), "heard more"));
        return this;
    }

    RevealedRatings ratings() {
        return Board.of(setting, events).revealed().orElseThrow().ratings();
    }

    PanelResult result() {
        return PanelResults.of(ratings(), setting.interview(), setting.revision());
    }

    Matrix matrix() {
        return Matrix.of(ratings(), setting.revision(), PersonId::value);
    }

    private BoardEvent.Stamp stamp(PersonId by) {
        long seq = events.size() + 1L;
        return new BoardEvent.Stamp(seq, START.plusSeconds(seq), by, "c" + seq);
    }
}
