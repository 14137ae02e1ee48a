package io.panelboard.board;

import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One interview with a lead, two panelists and an observer, and a manager who has no seat. */
public final class BoardFixture {

    public static final Instant START = Instant.parse("2026-01-12T09:00:00Z");

    public static final Person LEAD = person("lead", Role.INTERVIEWER);
    public static final Person PAT = person("pat", Role.INTERVIEWER);
    public static final Person PIA = person("pia", Role.INTERVIEWER);
    public static final Person OBSERVER = person("observer", Role.INTERVIEWER);
    public static final Person MANAGER = person("manager", Role.HIRING_MANAGER);
    public static final Person STRANGER = person("stranger", Role.INTERVIEWER, Role.ADMINISTRATOR);
    public static final List<Person> EVERYBODY = List.of(LEAD, PAT, PIA, OBSERVER, MANAGER, STRANGER);
    public static final List<Person> RATERS = List.of(LEAD, PAT, PIA);

    public static final List<QuestionId> QUESTIONS =
            Stream.of("q1", "q2", "q3", "q4").map(QuestionId::new).toList();

    public static final Revision REVISION = new Revision(
            RevisionId.of(new QuestionSetId("set"), 1),
            new QuestionSetId("set"),
            1,
            "Fixture",
            "Engineer",
            "Senior",
            RatingScale.FIVE,
            List.of(
                    Section.of("One", List.of(question(0), question(1))),
                    Section.of("Two", List.of(question(2), question(3)))),
            "",
            START,
            STRANGER.id());

    public static final BoardContext SETTING = new BoardContext(
            new Interview(
                    new InterviewId("interview"),
                    new CandidateId("candidate"),
                    new ApplicationId("application"),
                    null,
                    REVISION.id(),
                    START,
                    ZoneOffset.UTC,
                    60,
                    List.of(
                            new Seat(LEAD.id(), Seat.Kind.LEAD, Set.of()),
                            new Seat(PAT.id(), Seat.Kind.PANELIST, Set.of()),
                            new Seat(PIA.id(), Seat.Kind.PANELIST, Set.of()),
                            new Seat(OBSERVER.id(), Seat.Kind.OBSERVER, Set.of())),
                    MANAGER.id(),
                    null,
                    null,
                    null),
            REVISION,
            "Carla Candidate",
            EVERYBODY.stream().collect(Collectors.toMap(Person::id, Function.identity())));

    private BoardFixture() {}

    public static Board empty() {
        return Board.of(SETTING, List.of());
    }

    public static BoardView see(Board board, Person viewer) {
        return board.viewFor(viewer, Presence.NOBODY);
    }

    private static Person person(String name, Role... roles) {
        return new Person(new PersonId(name), name + "@demo.test", name, ZoneId.of("UTC"), Set.of(roles), true);
    }

    private static Question question(int i) {
        return new Question(
                QUESTIONS.get(i), "Title " + (i + 1), "Prompt " + (i + 1), "", List.of(), "C" + i % 2, 5, 10, Map.of());
    }
}
