package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests open boards whose plan is changed, and that the first question and a change of the plan exclude each other. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class ChangedPlanTest {

    private static final QuestionId FIRST = Installation.QUESTIONS.getFirst();
    private static final QuestionId OTHER = new QuestionId("other");

    private final Installation panel;
    private final InterviewId id;
    private final Interviews interviews;
    private final RevisionId other;

    ChangedPlanTest(Databases database) {
        panel = new Installation(database);
        id = panel.interview.id();
        interviews = panel.a.context.getBean(Interviews.class);
        other = anotherSet();
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void openBoardsOnEveryNodeFollowThePlan() {
        var here = panel.a.open(id, panel.lead);
        var there = panel.b.open(id, panel.pat);
        await().untilAsserted(() -> assertThat(List.of(here, there))
                .allSatisfy(page -> assertThat(questions(page.last())).startsWith(FIRST)));

        interviews.change(panel.manager, panel.interview, plan(panel.interview, other));
        await().untilAsserted(() -> assertThat(questions(here.last())).containsExactly(OTHER));
        panel.b.boards.catchUp();
        await().untilAsserted(() -> assertThat(questions(there.last())).containsExactly(OTHER));
        assertThat(there.last().plan().revision()).isEqualTo(other);

        interviews.cancel(panel.manager, id, "The opening is closed");
        await().untilAsserted(() -> assertThat(here.last().plan().cancelled()).isTrue());
    }

    @Test
    void whoIsTakenOffThePanelIsToldAtOnce() {
        var why = new CopyOnWriteArrayList<String>();
        panel.a.boards.watch(id, panel.pat, new Boards.Page() {
            @Override
            public void show(BoardView view) {}

            @Override
            public void ended(RuleViolation refused) {
                why.add(refused.sentence());
            }
        });

        var seats = panel.interview.seats().stream()
                .filter(seat -> !seat.person().equals(panel.pat.id()))
                .toList();
        interviews.change(panel.manager, panel.interview, plan(panel.interview, panel.interview.revision(), seats));

        await().untilAsserted(() -> assertThat(why)
                .containsExactly("The plan of this interview was changed, and you are not on its panel any more."));
    }

    @Test
    void aStartThatWasDecidedOnTheFormerPlanIsRefusedAndNothingIsStored() {
        panel.people.whileLookingUp(
                () -> interviews.change(panel.manager, panel.interview, plan(panel.interview, other)));

        assertThat(refusal(() -> starts(panel.b, id))).isEqualTo(BoardViolation.PLAN_CHANGED);
        assertThat(panel.a.store.load(id)).isEmpty();
        assertThat(interviews.find(id).orElseThrow().revision()).isEqualTo(other);
        panel.b.boards.perform(id, panel.lead, Ids.random(), new BoardCommand.Activate(OTHER));
        assertThat(panel.a.store.load(id)).hasSize(1);
    }

    @Test
    void aChangeThatWasDecidedBeforeTheFirstQuestionIsRefused() {
        panel.people.whileLookingUp(() -> starts(panel.b, id));

        assertThat(refusal(() -> interviews.change(panel.manager, panel.interview, plan(panel.interview, other))))
                .isEqualTo(InterviewsViolation.BEGUN);
        assertThat(interviews.find(id).orElseThrow().revision()).isEqualTo(panel.interview.revision());
    }

    @Test
    void twoNodesThatStartAtTheSameMomentBothSucceed() {
        panel.people.whileLookingUp(() -> starts(panel.b, id));
        panel.a.boards.perform(id, panel.pat, Ids.random(), new BoardCommand.Note(FIRST, "early"));

        assertThat(panel.a.store.load(id)).hasSize(2);
    }

    /** Played many times, as the two may meet at every point of their way. */
    @Test
    void ofAChangeAndTheFirstQuestionAtTheSameMomentExactlyOneWins() throws Exception {
        for (int round = 0; round < 60; round++) {
            var planned = interviews.plan(panel.manager, plan(panel.interview, panel.interview.revision()));
            boolean cancels = round % 3 == 0;
            Runnable change = cancels
                    ? () -> interviews.cancel(panel.manager, planned.id(), "Ill")
                    : () -> interviews.change(panel.manager, planned, plan(planned, other));
            var node = round % 2 == 0 ? panel.a : panel.b;

            List<Boolean> won = atOnce(change, () -> starts(node, planned.id()));

            Interview stored = interviews.find(planned.id()).orElseThrow();
            boolean changed = stored.isCancelled() || stored.revision().equals(other);
            boolean started = !panel.a.store.load(planned.id()).isEmpty();
            assertThat(won).containsExactly(changed, started);
            assertThat(changed).as("changed, and not started").isNotEqualTo(started);
        }
    }

    /** Lets the board go at each point of the way on which a page joins it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aPageNeverWatchesABoardThatIsLetGoWhileItJoins(int point) {
        panel.a.boards.view(id, panel.pat);
        panel.clock.whileRead(point, this::letsTheBoardGo);

        var page = panel.a.open(id, panel.pat);
        var receipt =
                panel.a.boards.perform(id, panel.lead, Ids.random(), new BoardCommand.Note(FIRST, "a first thought"));

        await().untilAsserted(() -> {
            assertThat(page.views()).isNotEmpty();
            assertThat(page.last().seq()).isEqualTo(receipt.seq());
        });
    }

    /** Sweeps in another thread, until that has succeeded or waits for the page that is joining. */
    private void letsTheBoardGo() {
        panel.clock.passes(Duration.ofMinutes(3));
        var sweep = Thread.ofPlatform().start(panel.a.boards::sweep);
        await().until(() ->
                Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(sweep.getState()));
    }

    private void starts(Node node, InterviewId interview) {
        node.boards.perform(interview, panel.lead, Ids.random(), new BoardCommand.Activate(FIRST));
    }

    /** Returns which of these succeeded. */
    private static List<Boolean> atOnce(Runnable... tasks) throws Exception {
        var barrier = new CyclicBarrier(tasks.length);
        var done = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(tasks.length)) {
            var work = Stream.of(tasks)
                    .<Callable<Boolean>>map(task -> () -> {
                        barrier.await();
                        return refusal(task) == null;
                    })
                    .toList();
            for (var result : threads.invokeAll(work)) {
                done.add(result.get());
            }
        }
        return done;
    }

    private static @Nullable Object refusal(Runnable task) {
        try {
            task.run();
            return null;
        } catch (RuleViolation refused) {
            return refused.code();
        }
    }

    private static List<QuestionId> questions(BoardView view) {
        return view.rail().stream().map(BoardView.RailItem::question).toList();
    }

    private static Interviews.Plan plan(Interview like, RevisionId revision) {
        return plan(like, revision, like.seats());
    }

    private static Interviews.Plan plan(Interview like, RevisionId revision, List<Seat> seats) {
        return new Interviews.Plan(
                like.application(),
                like.round(),
                revision,
                LocalDateTime.ofInstant(like.startsAt(), ZoneOffset.UTC),
                ZoneOffset.UTC,
                like.minutes(),
                seats);
    }

    private RevisionId anotherSet() {
        Person admin = panel.people.add("Ida Admin", Role.ADMINISTRATOR);
        var sets = panel.a.context.getBean(QuestionSets.class);
        var question = new Question(OTHER, "Another", "Tell me", "", List.of(), "Craft", 5, 10, Map.of());
        var set = sets.create(
                admin, "Go", "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", List.of(question))));
        return sets.publish(admin, set.id(), "").id();
    }
}
