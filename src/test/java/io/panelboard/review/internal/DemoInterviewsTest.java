package io.panelboard.review.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.shared.SetClock;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Checks that the demo shows an interview in each state, however often it is started. */
class DemoInterviewsTest {

    private static final List<String> EACH_STATE =
            List.of("Cleo Candidate PLANNED", "Ari Applicant LIVE", "Nia Newcomer REVEALED", "Jo Jobseeker FINISHED");

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED, "demo");
    private final Reviews reviews = context.getBean(Reviews.class);
    private final Person manager = person("manager", Role.HIRING_MANAGER);

    DemoInterviewsTest() {
        List.of("lead", "panelist1", "panelist2", "observer").forEach(name -> person(name, Role.INTERVIEWER));
        var admin = person("admin", Role.ADMINISTRATOR);
        var questions = IntStream.rangeClosed(1, 17)
                .mapToObj(i -> new Question(
                        new QuestionId("q" + i), "", "Topic " + i, "", List.of(), "C" + i % 4, 5, 5, Map.of()))
                .toList();
        var sets = context.getBean(QuestionSets.class);
        var set = sets.create(
                admin,
                "Senior Rust engineer",
                "Rust engineer",
                "Senior",
                RatingScale.FIVE,
                List.of(Section.of("All", questions)));
        sets.publish(admin, set.id(), "");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void thereIsAnInterviewInEachStateHoweverOftenItIsStarted() {
        start();
        assertThat(states()).containsExactlyElementsOf(EACH_STATE);
        var rows = rows(manager);

        start();
        assertThat(rows(manager)).isEqualTo(rows);
        assertThat(rows.get(3).decision())
                .isNotNull()
                .extracting(Decision::outcome)
                .isEqualTo(Decision.Outcome.HIRE);
        assertThat(((Review.Open) reviews.review(rows.get(3).interview().id(), manager)).decisions())
                .hasSize(1);
    }

    @Test
    void whatPeopleHaveChangedStaysTheirs() {
        start();
        var live = rows(manager).get(1).interview().id();
        var boards = context.getBean(Boards.class);
        var panelist = person("panelist1", Role.INTERVIEWER);
        var active = requireNonNull(boards.view(live, panelist).active());
        // So many commands that the demo's own are no longer recognised as sent before.
        for (int i = 0; i < 600; i++) {
            boards.perform(live, panelist, "mine-" + i, new BoardCommand.Note(active, "My own words " + i));
        }
        var before = boards.view(live, panelist);

        start();
        assertThat(boards.view(live, panelist)).isEqualTo(before);
    }

    @Test
    void thePlannedOneIsForNowAndTheLiveOneHasNotBeenRevealed() {
        start();
        var rows = rows(manager);

        assertThat(rows.getFirst().interview().startsAt()).isEqualTo(ReviewContext.NOW.plus(Duration.ofMinutes(15)));
        assertThat(rows.get(1).locked()).isZero();
        assertThat(rows.get(1).result()).isNull();
    }

    @Test
    void thePlannedOneIsForNowOnALaterDayToo() {
        start();
        context.getBean(SetClock.class).passes(Duration.ofDays(3));
        start();

        assertThat(states()).containsExactlyInAnyOrderElementsOf(EACH_STATE);
        assertThat(rows(manager).getFirst().interview().startsAt())
                .isEqualTo(ReviewContext.NOW.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(15)));
    }

    @Test
    void theRevealedOneHoldsRealDisagreementAndRealMinutes() {
        start();
        var revealed = rows(manager).get(2);
        var board = ((Review.Open) reviews.review(revealed.interview().id(), manager)).board();

        assertThat(revealed.decided()).isEqualTo(InterviewFilter.Decided.WAITING);
        assertThat(revealed.locked()).isEqualTo(3);
        assertThat(board.debrief())
                .isNotNull()
                .satisfies(debrief -> assertThat(debrief.questions())
                        .filteredOn(BoardView.DebriefQuestion::discuss)
                        .extracting(BoardView.DebriefQuestion::number)
                        .containsExactly(13, 5, 16));
        assertThat(board.rail().getFirst().spent()).isEqualTo(Duration.ofMinutes(6));
        assertThat(board.head().startedAt()).isAfter(revealed.interview().startsAt());
    }

    private void start() {
        context.getBeanProvider(ApplicationRunner.class).orderedStream().forEach(runner -> {
            try {
                runner.run(new DefaultApplicationArguments());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<String> states() {
        return rows(manager).stream()
                .map(row -> row.candidate().name() + " " + row.phase())
                .toList();
    }

    private Person person(String name, Role role) {
        return context.getBean(KnownPeople.class)
                .add(new Person(
                        new PersonId("demo-" + name),
                        name + "@demo.test",
                        name,
                        KnownPeople.BERLIN,
                        Set.of(role),
                        true));
    }

    private List<InterviewRow> rows(Person viewer) {
        return context.getBean(InterviewLists.class)
                .find(viewer, InterviewFilter.ALL, InterviewOrder.LATEST_FIRST, 0, 100)
                .rows();
    }
}
