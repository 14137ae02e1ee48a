package io.panelboard.board.live;

import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardViolation;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.interviews.Seat;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Loads what a board needs beside its events, and decides who may open it. */
@Component
class BoardContexts {

    private final Interviews interviews;
    private final Candidates candidates;
    private final QuestionSets questionSets;
    private final People people;

    BoardContexts(Interviews interviews, Candidates candidates, QuestionSets questionSets, People people) {
        this.interviews = interviews;
        this.candidates = candidates;
        this.questionSets = questionSets;
        this.people = people;
    }

    /** Loads the context of a board. Whether a person may open it is checked by {@link Context#authorise}. */
    Context open(InterviewId id, List<BoardEvent> events) {
        Interview interview = interviews.find(id).orElseThrow(() -> new RuleViolation(InterviewsViolation.UNKNOWN));
        Candidate candidate = candidates
                .find(interview.candidate())
                .orElseThrow(() -> new RuleViolation(BoardViolation.CANDIDATE_REMOVED));
        Revision revision = questionSets
                .revision(interview.revision())
                .orElseThrow(() -> new RuleViolation(BoardViolation.QUESTION_SET_REMOVED));
        return new Context(
                new BoardContext(interview, revision, candidate.name(), named(interview, events)), candidate);
    }

    /**
     * Returns everyone whose name the board may have to show: the seats, who acted on it, and who may break its seal.
     */
    private Map<PersonId, Person> named(Interview interview, List<BoardEvent> events) {
        var ids = Stream.concat(
                        interview.seats().stream().map(Seat::person),
                        events.stream().map(e -> e.stamp().by()))
                .distinct()
                .toList();
        var named = new HashMap<>(people.byIds(ids));
        people.with(Role.HIRING_MANAGER).forEach(manager -> named.put(manager.id(), manager));
        return named;
    }

    /** Returns the current version of these people; ids without a person are left out. */
    Map<PersonId, Person> people(Collection<PersonId> ids) {
        return people.byIds(ids);
    }

    /** Returns the current version of these candidates. */
    Collection<Candidate> candidates(Collection<CandidateId> ids) {
        return candidates.byIds(ids).values();
    }

    /** Holds a board's context together with its candidate. */
    record Context(BoardContext board, Candidate candidate) {

        void authorise(Person viewer) {
            if (candidate.is(viewer)) {
                throw new NotAllowed(BoardViolation.OWN_INTERVIEW);
            }
            boolean seated = viewer.has(Role.INTERVIEWER)
                    && board.interview().seat(viewer.id()).isPresent();
            if (!(seated || viewer.has(Role.HIRING_MANAGER))) {
                throw new NotAllowed(BoardViolation.PANEL_ONLY);
            }
        }
    }
}
