package io.panelboard.review.internal;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Plays a manager, a panel and its interviews through the real services. */
public final class TestPanel {

    public static final QuestionId ERRORS = new QuestionId("errors");
    public static final QuestionId MACROS = new QuestionId("macros");
    public static final QuestionId THREADS = new QuestionId("threads");

    public final Person manager;
    public final Person lead;
    public final Person pat;
    public final Person pia;
    public final Person observer;

    public static final String JOB = "Senior engineer";

    private final Person admin;
    private final Applicants applicants;
    private final Interviews interviews;
    private final Boards boards;
    private final Revision revision;

    public TestPanel(ApplicationContext context) {
        var people = context.getBean(KnownPeople.class);
        manager = people.add("Mia Manager", Role.HIRING_MANAGER);
        lead = people.add("Lea Lead", Role.INTERVIEWER);
        pat = people.add("Pat Panelist", Role.INTERVIEWER);
        pia = people.add("Pia Panelist", Role.INTERVIEWER);
        observer = people.add("Ole Observer", Role.INTERVIEWER);
        applicants = Applicants.in(context);
        interviews = context.getBean(Interviews.class);
        boards = context.getBean(Boards.class);
        var sets = context.getBean(QuestionSets.class);
        admin = people.add("Ada Admin", Role.ADMINISTRATOR);
        var set = sets.create(
                admin,
                "Rust",
                "Engineer",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of(
                        "All",
                        List.of(
                                question(ERRORS, "Error handling"),
                                question(MACROS, "Macros"),
                                question(THREADS, "Concurrency")))));
        revision = sets.publish(admin, set.id(), "");
    }

    private static Question question(QuestionId id, String competency) {
        return new Question(id, "About " + id.value(), "Tell me", "", List.of(), competency, 5, 10, Map.of());
    }

    /** Lets another hiring manager work on the job. */
    public void grant(Person other) {
        applicants.grant(admin, job(), other);
    }

    public JobId job() {
        return applicants.job(manager, JOB);
    }

    public Candidate candidate(String first) {
        return applicants
                .add(manager, first + " Candidate", first + "@demo.test", JOB)
                .candidate();
    }

    /** Plans an hour with the whole panel; Pat focuses on errors. */
    public Interview plan(Candidate candidate, Instant start) {
        return interviews.plan(
                manager,
                new Interviews.Plan(
                        applicants.of(manager, candidate.id()),
                        null,
                        revision.id(),
                        start.atZone(manager.zone()).toLocalDateTime(),
                        manager.zone(),
                        60,
                        List.of(
                                new Seat(lead.id(), Seat.Kind.LEAD, Set.of()),
                                new Seat(pat.id(), Seat.Kind.PANELIST, Set.of("Error handling")),
                                new Seat(pia.id(), Seat.Kind.PANELIST, Set.of()),
                                new Seat(observer.id(), Seat.Kind.OBSERVER, Set.of()))));
    }

    public void does(Interview interview, Person by, BoardCommand... commands) {
        Stream.of(commands).forEach(c -> boards.perform(interview.id(), by, Ids.random(), c));
    }

    /** Asks about errors and threads, and skips macros. */
    public void asks(Interview interview) {
        does(
                interview,
                lead,
                new BoardCommand.Activate(ERRORS),
                new BoardCommand.Skip(MACROS, "Out of time"),
                new BoardCommand.Activate(THREADS));
    }

    public void locks(Interview interview, Person by, int errors, int threads, Recommendation recommendation) {
        does(
                interview,
                by,
                new BoardCommand.Rate(ERRORS, Score.ofKey(errors)),
                new BoardCommand.Rate(THREADS, Score.ofKey(threads)),
                new BoardCommand.Recommend(recommendation),
                new BoardCommand.Summarise("Summary of " + by.name()),
                new BoardCommand.Lock());
    }

    /** The lead and Pat lock, Pia does not, and Pat adjusts one score: errors 4 and 2, threads 5 and not assessed. */
    public void reveals(Interview interview) {
        asks(interview);
        locks(interview, lead, 4, 5, Recommendation.STRONG_YES);
        locks(interview, pat, 2, 0, Recommendation.NO);
        does(interview, pia, new BoardCommand.Rate(ERRORS, Score.ofKey(1)));
        does(interview, lead, new BoardCommand.Reveal("Pia lost the connection"));
        does(interview, pat, new BoardCommand.Adjust(ERRORS, Score.ofKey(3), "I missed the example"));
    }
}
