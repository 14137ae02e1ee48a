package io.panelboard.board.ui;

import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A panel of four, a manager, somebody from outside, and a question set of seventeen. */
final class World {

    static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    static final Person LEAD = person("lead", "Alma Berg", Role.INTERVIEWER);
    static final Person PANELIST = person("p1", "Bruno Castell", Role.INTERVIEWER);
    static final Person SECOND = person("p2", "Chandra Iyer", Role.INTERVIEWER);
    static final Person OBSERVER = person("obs", "Dana Okafor", Role.INTERVIEWER);
    static final Person MANAGER = person("boss", "Elif Marsh", Role.HIRING_MANAGER);
    static final Person OUTSIDER = person("out", "Finn Novak", Role.INTERVIEWER);
    static final Person MANAGING_INTERVIEWER = person("both", "Gia Holt", Role.HIRING_MANAGER, Role.INTERVIEWER);
    static final List<Person> EVERYBODY =
            List.of(LEAD, PANELIST, SECOND, OBSERVER, MANAGER, OUTSIDER, MANAGING_INTERVIEWER);

    static final Candidate CANDIDATE =
            new Candidate(new CandidateId("c1"), "Robin Lindqvist", "robin@demo.test", START, null);

    static final Job JOB = new Job(
            new JobId("j1"),
            new Job.Details(
                    "Senior Rust engineer",
                    "",
                    "",
                    List.of(MANAGER.id(), MANAGING_INTERVIEWER.id()),
                    null,
                    List.of(),
                    List.of()),
            START,
            MANAGER.id(),
            null,
            1L);

    static final ApplicationId APPLICATION = new ApplicationId("a1");

    private static final List<String> GENERAL = List.of(
            "Experience with Rust",
            "Code organisation",
            "Useful features",
            "Error handling",
            "Design and architecture",
            "Review and testing",
            "Documentation");
    private static final List<String> ECOSYSTEM = List.of("Services", "Build tools", "Other languages");
    private static final List<String> ADVANCED =
            List.of("Procedural macros", "FFI", "Concurrency", "Newtypes", "Performance", "Security", "Memory");

    static final Revision REVISION = new Revision(
            RevisionId.of(new QuestionSetId("rust"), 3),
            new QuestionSetId("rust"),
            3,
            "Senior Rust engineer",
            "Rust engineer",
            "Senior",
            RatingScale.FIVE,
            List.of(
                    section("General", GENERAL, 0),
                    section("Ecosystem", ECOSYSTEM, GENERAL.size()),
                    section("Advanced Rust", ADVANCED, GENERAL.size() + ECOSYSTEM.size())),
            "",
            START,
            MANAGER.id());

    static final String LATER = "i-later-";

    private World() {}

    static QuestionId q(int number) {
        return new QuestionId("q" + number);
    }

    /** Returns an interview that is about to begin, or one five days ahead if its id begins with {@link #LATER}. */
    static Interview interview(String id) {
        return new Interview(
                new InterviewId(id),
                CANDIDATE.id(),
                APPLICATION,
                null,
                REVISION.id(),
                id.startsWith(LATER) ? START.plus(Duration.ofDays(5)) : START,
                ZoneId.of("Europe/Berlin"),
                90,
                List.of(
                        new Seat(LEAD.id(), Seat.Kind.LEAD, Set.of()),
                        new Seat(PANELIST.id(), Seat.Kind.PANELIST, Set.of("Error handling")),
                        new Seat(SECOND.id(), Seat.Kind.PANELIST, Set.of()),
                        new Seat(OBSERVER.id(), Seat.Kind.OBSERVER, Set.of())),
                MANAGER.id(),
                null,
                null,
                1L);
    }

    private static Section section(String title, List<String> titles, int before) {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < titles.size(); i++) {
            questions.add(question(before + i + 1, titles.get(i)));
        }
        return Section.of(title, questions);
    }

    private static Question question(int number, String title) {
        if (number != 4) {
            return new Question(
                    q(number),
                    title,
                    "Tell us about **%s** in a project of yours.".formatted(title.toLowerCase(java.util.Locale.ROOT)),
                    "A concrete project, their own part in it, and what they would do differently.",
                    List.of("What went wrong?", "Who disagreed?"),
                    number % 2 == 0 ? "Craft" : "Judgement",
                    5,
                    10,
                    Map.of());
        }
        return new Question(
                q(number),
                title,
                "How do you decide between a **typed error** for each module and one opaque error for the whole"
                        + " program? Where do you let a program `panic!`?",
                """
                - Typed errors where a caller can act on them, opaque ones at the edge
                - Context is added where it is known, not where it is logged
                - A panic is for a broken invariant, never for bad input""",
                List.of("How does a library differ from a binary?", "What would you log, and where?"),
                "Error handling",
                6,
                20,
                Map.of(
                        1, "Unwraps everywhere, or cannot say what happens when a call fails.",
                        2, "Knows `Result`, but hands every error up unchanged.",
                        3, "Separates recoverable errors from bugs and adds context.",
                        4, "Names the failure modes and picks error types by who has to act on them.",
                        5, "Has changed a team's practice, and shows what it did to incidents."));
    }

    private static Person person(String id, String name, Role... roles) {
        return new Person(new PersonId(id), id + "@demo.test", name, ZoneOffset.UTC, Set.of(roles), true);
    }
}
