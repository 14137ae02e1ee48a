package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.shared.Folding;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Loads what a board needs beside its events, and decides who may open it. */
@Component
class BoardContexts {

    private static final int ATTEMPTS = 20;

    private final Interviews interviews;
    private final Applications applications;
    private final Jobs jobs;
    private final Candidates candidates;
    private final QuestionSets questionSets;
    private final People people;

    BoardContexts(
            Interviews interviews,
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            QuestionSets questionSets,
            People people) {
        this.interviews = interviews;
        this.applications = applications;
        this.jobs = jobs;
        this.candidates = candidates;
        this.questionSets = questionSets;
        this.people = people;
    }

    private static Stream<PersonId> mentioned(BoardEvent event) {
        var by = Stream.of(event.stamp().by());
        return switch (event) {
            case BoardEvent.LeadHandedOver e -> Stream.concat(by, Stream.of(e.from(), e.to()));
            case BoardEvent.SeatReleased e ->
                Stream.concat(by, Stream.of(e.seat().person()));
            case BoardEvent.SeatAdded e -> Stream.concat(by, Stream.of(e.seat().person()));
            case BoardEvent.CopyTaken e -> Stream.concat(by, e.openers().keySet().stream());
            default -> by;
        };
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
        Job job = Optional.ofNullable(interview.application())
                .flatMap(applications::find)
                .map(Application::job)
                .flatMap(jobs::find)
                .orElseThrow(() -> new RuleViolation(BoardViolation.JOB_REMOVED));
        return new Context(
                new BoardContext(interview, revision, candidate.name(), named(interview, job, events)), candidate, job);
    }

    /**
     * Returns everyone whose name the board may have to show: the seats, who acted on it, and who may break its seal.
     */
    private Map<PersonId, Person> named(Interview interview, Job job, List<BoardEvent> events) {
        var ids = Stream.concat(
                        interview.seats().stream().map(Seat::person),
                        events.stream().flatMap(BoardContexts::mentioned))
                .distinct()
                .toList();
        var named = new HashMap<>(people.byIds(ids));
        people.with(Role.HIRING_MANAGER).stream()
                .filter(job::isOf)
                .forEach(manager -> named.put(manager.id(), manager));
        return named;
    }

    /**
     * Requires that whoever is to lead or to join the panel is an active interviewer today, and not the candidate (R9).
     */
    void requireAvailable(BoardCommand command, Context context) {
        PersonId chosen = switch (command) {
            case BoardCommand.HandOver c -> c.to();
            case BoardCommand.AddPanelist c -> c.person();
            default -> null;
        };
        if (chosen == null) {
            return;
        }
        String field = command instanceof BoardCommand.HandOver ? "to" : "person";
        Person person = people.byIds(List.of(chosen)).get(chosen);
        if (person == null || !person.has(Role.INTERVIEWER)) {
            throw new RuleViolation(field, InterviewsViolation.NOT_AN_INTERVIEWER, Person.nameOf(person));
        }
        if (context.candidate().is(person)) {
            throw new RuleViolation(field, InterviewsViolation.CANDIDATE_ON_PANEL, person.name());
        }
        people.engage(List.of(chosen));
    }

    /** Returns who can be added to the panel of this board, by name. */
    List<Boards.Addable> addable(Person by, Board board, Candidate candidate) {
        Interview interview = board.context().interview();
        List<Person> free = people.with(Role.INTERVIEWER).stream()
                .filter(person -> board.canJoin(person.id()) && !candidate.is(person))
                .toList();
        var ids = free.stream().map(Person::id).toList();
        var busy = interviews.conflicts(by, interview.slot(), ids, null, interview.id()).stream()
                .flatMap(conflict -> conflict.people().stream())
                .collect(Collectors.toSet());
        return free.stream()
                .map(person ->
                        new Boards.Addable(person.id(), Person.nameAmong(person, free), busy.contains(person.id())))
                .sorted(Comparator.comparing(Boards.Addable::name, Folding.ORDER))
                .toList();
    }

    /**
     * Brings the seats of the planned interview up to date with the board's (idempotent), for whoever asks who sits
     * where without opening the board. The board is read after the interview, so that of two nodes the one with the
     * older board loses the compare-and-set and tries again.
     */
    void updateSeats(InterviewId id, BoardStore store) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Interview before = interviews.find(id).orElse(null);
            if (before == null) {
                return;
            }
            List<BoardEvent> events = store.load(id);
            var seats = Board.of(open(id, events).board(), events)
                    .context()
                    .interview()
                    .seats();
            if (seats.equals(before.seats()) || interviews.reseat(before, seats)) {
                return;
            }
        }
        throw new IllegalStateException("The seats of interview " + id.value() + " are changing all the time");
    }

    /**
     * Fixes the plan that a decision was made on before the first entry is stored (R8).
     *
     * @return false if it is to be decided again
     * @throws RuleViolation if the interview was to be started, and its plan was changed meanwhile
     */
    boolean begin(BoardCommand command, Context context) {
        Interview decided = context.board().interview();
        if (decided.begun() != null || interviews.begin(decided)) {
            return true;
        }
        boolean sameStill =
                interviews.find(decided.id()).filter(decided::isPlannedLike).isPresent();
        if (!sameStill && command instanceof BoardCommand.Activate) {
            throw new RuleViolation(BoardViolation.PLAN_CHANGED);
        }
        return false;
    }

    /** Whether the interview is still planned as in this context. */
    boolean isCurrent(Context context) {
        Interview known = context.board().interview();
        return interviews.find(known.id()).filter(known::isPlannedLike).isPresent();
    }

    /** Returns the current version of these people; ids without a person are left out. */
    Map<PersonId, Person> people(Collection<PersonId> ids) {
        return people.byIds(ids);
    }

    /** Returns the current version of these candidates. */
    Collection<Candidate> candidates(Collection<CandidateId> ids) {
        return candidates.byIds(ids).values();
    }

    /** Returns the job of each of these applications; an application without one is left out. */
    Map<ApplicationId, Job> jobs(Collection<ApplicationId> ids) {
        var known = applications.byIds(ids);
        Map<JobId, Job> byId = jobs.byIds(
                known.values().stream().map(Application::job).distinct().toList());
        var found = new HashMap<ApplicationId, Job>();
        known.forEach((id, application) -> {
            Job job = byId.get(application.job());
            if (job != null) {
                found.put(id, job);
            }
        });
        return found;
    }

    /** Holds a board's context together with its candidate and its job. */
    record Context(BoardContext board, Candidate candidate, Job job) {

        /**
         * Returns the person with the roles that count on this board: nobody is a hiring manager in a job that is not
         * theirs.
         *
         * @param now the board, whose events may have changed the planned seats
         * @throws NotAllowed if this person may not open the board, or not any more
         */
        Person authorised(Person person, Board now) {
            Person viewer = job.seenAs(person);
            authorise(viewer, now);
            return viewer;
        }

        private void authorise(Person viewer, Board now) {
            if (candidate.is(viewer)) {
                throw new NotAllowed(BoardViolation.OWN_INTERVIEW);
            }
            boolean seated = viewer.has(Role.INTERVIEWER)
                    && now.context().interview().seat(viewer.id()).isPresent();
            if (seated || viewer.has(Role.HIRING_MANAGER)) {
                return;
            }
            if (now.released(viewer.id()).isPresent()) {
                throw new NotAllowed(BoardViolation.SEAT_RELEASED);
            }
            throw new NotAllowed(BoardViolation.PANEL_ONLY);
        }
    }
}
