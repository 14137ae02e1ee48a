package io.panelboard;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls services as the demo's people, and as one who is hiring manager and candidate at once. */
abstract class DemoCast {

    @Autowired
    People people;

    @Autowired
    Boards boards;

    Person admin;
    Person manager;
    Person lead;
    Person pat;
    Person pia;
    Person observer;
    Person applicant;

    @BeforeEach
    void comeIn() {
        admin = person("admin");
        manager = person("manager");
        lead = person("lead");
        pat = person("panelist1");
        pia = person("panelist2");
        observer = person("observer");
        applicant = people.byEmail("both@demo.test")
                .orElseGet(() -> people.invite(
                                admin, "both@demo.test", "Bo Both", Set.of(Role.HIRING_MANAGER, Role.INTERVIEWER))
                        .person());
    }

    Person person(String name) {
        return people.find(new PersonId("demo-" + name)).orElseThrow();
    }

    void does(InterviewId id, Person by, BoardCommand... commands) {
        for (BoardCommand command : commands) {
            boards.perform(id, by, Ids.random(), command);
        }
    }

    static BoardCommand rate(QuestionId question, int level) {
        return new BoardCommand.Rate(question, new Score.Rated(level));
    }

    static BoardCommand recommend(Recommendation recommendation) {
        return new BoardCommand.Recommend(recommendation);
    }

    static BoardCommand adjust(QuestionId question, int level, String reason) {
        return new BoardCommand.Adjust(question, new Score.Rated(level), reason);
    }

    static void notAllowed(ThrowingCallable deed, String sentence) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(deed).withMessageContaining(sentence);
    }

    static void refused(ThrowingCallable deed, String sentence) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(deed).withMessageContaining(sentence);
    }
}
