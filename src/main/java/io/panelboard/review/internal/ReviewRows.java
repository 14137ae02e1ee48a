package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Decision;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Reviews.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of the list of interviews, put together from what each module knows. */
@Component
class ReviewRows {

    private final Interviews interviews;
    private final Candidates candidates;
    private final People people;
    private final QuestionSets questionSets;
    private final Boards boards;
    private final PanelResultStore results;
    private final PanelResultKeeper keeper;
    private final DecisionStore decisions;

    ReviewRows(
            Interviews interviews,
            Candidates candidates,
            People people,
            QuestionSets questionSets,
            Boards boards,
            PanelResultStore results,
            PanelResultKeeper keeper,
            DecisionStore decisions) {
        this.interviews = interviews;
        this.candidates = candidates;
        this.people = people;
        this.questionSets = questionSets;
        this.boards = boards;
        this.results = results;
        this.keeper = keeper;
        this.decisions = decisions;
    }

    /** What the lines have in common, read once for all of them. */
    private record Known(
            Map<CandidateId, Candidate> candidates,
            Map<PersonId, Person> people,
            Map<RevisionId, String> titles,
            Map<InterviewId, PanelResult> results,
            Map<InterviewId, Decision> decisions) {}

    List<Row> of(Person viewer) {
        List<Interview> all = interviews.all(viewer);
        var known = new Known(
                candidates.byIds(all.stream().map(Interview::candidate).collect(Collectors.toSet())),
                people.byIds(all.stream()
                        .flatMap(i -> i.seats().stream())
                        .map(Seat::person)
                        .collect(Collectors.toSet())),
                titles(all),
                results.all(),
                decisions.latest());
        return all.stream().flatMap(i -> row(i, viewer, known).stream()).toList();
    }

    private Map<RevisionId, String> titles(List<Interview> all) {
        var titles = new HashMap<RevisionId, String>();
        all.stream()
                .map(Interview::revision)
                .distinct()
                .map(questionSets::revision)
                .flatMap(Optional::stream)
                .forEach((Revision r) -> titles.put(r.id(), r.title()));
        return titles;
    }

    /** Empty for an interview whose candidate was forgotten: it has no page any more. */
    private Optional<Row> row(Interview interview, Person viewer, Known known) {
        @Nullable Candidate candidate = known.candidates().get(interview.candidate());
        @Nullable String title = known.titles().get(interview.revision());
        if (candidate == null || title == null) {
            return Optional.empty();
        }
        @Nullable PanelResult kept = known.results().get(interview.id());
        var status = status(interview.id(), viewer, kept);
        return Optional.of(new Row(
                interview,
                candidate,
                title,
                names(interview, known.people()),
                status.phase(),
                status.locked(),
                status.toLock(),
                result(interview.id(), status.phase(), kept),
                known.decisions().get(interview.id())));
    }

    /** A finished board never changes again, so what was kept of it says all. */
    private Boards.Status status(InterviewId id, Person viewer, @Nullable PanelResult kept) {
        return kept != null && kept.phase() == BoardView.Phase.FINISHED
                ? new Boards.Status(kept.phase(), kept.locked(), kept.toLock(), null)
                : boards.status(id, viewer);
    }

    private @Nullable PanelResult result(InterviewId id, BoardView.Phase phase, @Nullable PanelResult kept) {
        return switch (phase) {
            case PLANNED, LIVE -> null;
            // A process that was killed just after a reveal has kept nothing: what is missing is made up for here.
            case REVEALED, FINISHED ->
                kept == null || kept.phase() != phase ? keeper.rebuild(id).orElse(null) : kept;
        };
    }

    private static List<String> names(Interview interview, Map<PersonId, Person> people) {
        return interview.seats().stream()
                .map(seat -> people.get(seat.person()))
                .filter(Objects::nonNull)
                .map(Person::name)
                .toList();
    }
}
