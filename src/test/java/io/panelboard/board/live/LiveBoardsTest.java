package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tests open boards on two nodes over one database: what is pushed to whom, and what a failure leaves behind. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class LiveBoardsTest {

    private static final QuestionId ERRORS = Installation.QUESTIONS.getFirst();
    private static final QuestionId MACROS = Installation.QUESTIONS.get(1);

    private final Installation panel;
    private final InterviewId id;

    LiveBoardsTest(Databases database) {
        panel = new Installation(database);
        id = panel.interview.id();
    }

    @BeforeEach
    void begins() {
        does(panel.a, panel.lead, "begin", new BoardCommand.Activate(ERRORS));
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void aCommandThatIsSentManyTimesAtOnceIsAppliedOnce() throws Exception {
        var rate = rate(4);
        List<Callable<Boards.Receipt>> sends = IntStream.range(0, 12)
                .<Callable<Boards.Receipt>>mapToObj(
                        n -> () -> does(n % 2 == 0 ? panel.a : panel.b, panel.pat, "the one", rate))
                .toList();
        try (var threads = Executors.newFixedThreadPool(sends.size())) {
            for (var done : threads.invokeAll(sends)) {
                assertThat(done.get().seq()).isEqualTo(2);
            }
        }
        assertThat(panel.a.store.load(id)).hasSize(2);
    }

    /** Or a long interview would not fit into a document, and nobody could score any more. */
    @Test
    void aPanelThatWritesAllAtOnceDoesNotLetItsBoardGrow() {
        int rounds = 150;
        for (int n = 0; n < rounds; n++) {
            for (Person person : panel.panel()) {
                Node node = n % 3 == 0 ? panel.b : panel.a;
                does(node, person, person.name() + n, new BoardCommand.Note(ERRORS, "word ".repeat(n + 1)));
                does(node, person, person.name() + "s" + n, new BoardCommand.Summarise("so ".repeat(n + 1)));
            }
        }

        assertThat(panel.a.store.load(id)).hasSize(1 + 2 * panel.panel().size());
        String before = "word ".repeat(rounds);
        var node = panel.b;
        node.boards.reload(id);
        does(node, panel.pat, panel.pat.name() + (rounds - 100), new BoardCommand.Note(ERRORS, "an old version"));
        assertThat(node.boards.view(id, panel.pat).card().answer(ERRORS).evidence())
                .as("what is sent again is recognised")
                .isEqualTo(before);
    }

    @Test
    void whoeverWasNotHeardOfForTwentyFiveSecondsIsAway() {
        var leads = panel.a.open(id, panel.lead);
        var pats = panel.a.open(id, panel.pat);
        pats.watch().looksAt(MACROS);
        await().untilAsserted(() -> assertThat(row(leads, panel.pat)).returns(2, BoardView.PanelRow::on));

        panel.clock.passes(Duration.ofSeconds(24));
        leads.watch().looksAt(ERRORS);
        panel.a.boards.sweep();
        assertThat(row(panel.a.boards.view(id, panel.lead), panel.pat).present())
                .isTrue();

        panel.clock.passes(Duration.ofSeconds(1));
        panel.a.boards.sweep();
        await().untilAsserted(() -> {
            assertThat(row(leads, panel.pat)).returns(false, BoardView.PanelRow::present);
            assertThat(row(leads, panel.pat).on()).isNull();
            assertThat(row(leads, panel.lead).present()).isTrue();
        });
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWhoHasLeft() {
        var leads = panel.a.open(id, panel.lead);
        var pats = panel.a.open(id, panel.pat);
        pats.watch().looksAt(MACROS);
        panel.clock.passes(Duration.ofHours(-1));
        leads.watch().looksAt(ERRORS);
        panel.a.boards.sweep();

        var view = panel.a.boards.view(id, panel.lead);
        assertThat(row(view, panel.pat).present()).isFalse();
        assertThat(row(view, panel.lead).present()).isTrue();
        pats.watch().looksAt(MACROS);
        assertThat(row(panel.a.boards.view(id, panel.lead), panel.pat).present())
                .isTrue();
    }

    @Test
    void aTurnInWhichTheClockIsSetBackLastsNoLessThanNothing() {
        panel.clock.passes(Duration.ofHours(-1));
        does(panel.a, panel.lead, "next", new BoardCommand.Activate(MACROS));
        panel.clock.passes(Duration.ofMinutes(2));
        does(panel.a, panel.lead, "last", new BoardCommand.Activate(Installation.QUESTIONS.getLast()));

        assertThat(panel.a.boards.view(id, panel.lead).rail())
                .extracting(BoardView.RailItem::spent)
                .startsWith(Duration.ZERO, Duration.ofMinutes(2));
    }

    @Test
    void aProcessThatStopsFinishesWhatItBeganAndTakesNothingNew() throws Exception {
        var draining = new ShutdownGate();
        draining.start();
        var begun = new CountDownLatch(1);
        var may = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> work = () -> draining.unlessStopping(() -> {
                begun.countDown();
                await().until(() -> may.getCount() == 0);
                return "done";
            });
            var first = threads.submit(work);
            begun.await();
            Runnable ending = draining::stop;
            var stop = threads.submit(ending);
            await().until(() -> !draining.isRunning());

            assertThatThrownBy(() -> draining.unlessStopping(() -> "late"))
                    .isInstanceOf(TemporarilyUnavailable.class)
                    .hasMessageContaining("is restarting");
            assertThat(stop.isDone()).isFalse();
            may.countDown();
            assertThat(first.get()).isEqualTo("done");
            stop.get();
        }
    }

    @Test
    void whatIsStoredAtTheVeryEndIsAcknowledgedThoughNobodyIsToldHere() {
        var pats = panel.a.open(id, panel.pat);
        panel.a.boards.stop();

        pats.watch().looksAt(MACROS);
        does(panel.a, panel.pat, "late", rate(4));
        panel.a.open(id, panel.lead);

        assertThat(panel.b.store.load(id)).hasSize(2);
    }

    @Test
    void whatTheDatabaseDidNotStoreCanBeSentAgain() {
        var leads = panel.a.open(id, panel.lead);
        panel.database.failNext(FailingDatabase.Fault.NOT_STORED);

        assertThatThrownBy(() -> does(panel.a, panel.pat, "again", rate(4))).isInstanceOf(DataAccessException.class);
        assertThat(panel.a.boards.view(id, panel.pat).card().answers()).isEmpty();
        does(panel.a, panel.pat, "again", rate(4));

        assertThat(panel.a.store.load(id)).hasSize(2);
        await().untilAsserted(() -> assertThat(row(leads, panel.pat).scored()).isEqualTo(1));
    }

    @Test
    void whatWasStoredWithoutAnAnswerIsToldWhenItIsSentAgain() {
        var pats = panel.a.open(id, panel.pat);
        var skip = new BoardCommand.Skip(MACROS, "short of time");
        panel.database.failNext(FailingDatabase.Fault.NOT_ANSWERED);

        assertThatThrownBy(() -> does(panel.a, panel.lead, "again", skip)).isInstanceOf(DataAccessException.class);
        does(panel.a, panel.lead, "again", skip);

        assertThat(panel.a.store.load(id)).hasSize(2);
        await().untilAsserted(
                        () -> assertThat(pats.last().rail().get(1).skipReason()).isEqualTo("short of time"));
        assertThat(panel.a.told).extracting(AuditRequested::action).contains("skipped question 2");
    }

    @Test
    void aNodeHearsOfWhatAnotherDid() {
        var pats = panel.b.open(id, panel.pat);
        assertThatThrownBy(() -> panel.b.open(new InterviewId("an address without an interview"), panel.manager))
                .isInstanceOf(RuleViolation.class);

        does(panel.a, panel.lead, "move", new BoardCommand.Activate(MACROS));
        panel.b.boards.catchUp();

        await().untilAsserted(() -> assertThat(pats.last().active()).isEqualTo(MACROS));
        assertThat(pats.last()).isEqualTo(panel.b.boards.view(id, panel.pat));
    }

    @Test
    void aNodeThatIsBehindNeitherRefusesNorForgets() {
        does(panel.b, panel.pat, "three", rate(3));
        does(panel.a, panel.pat, "four", rate(4));
        does(panel.a, panel.lead, "move", new BoardCommand.Activate(MACROS));

        does(panel.b, panel.pat, "three again", rate(3));
        assertThat(panel.a.boards.view(id, panel.lead).active()).isEqualTo(MACROS);
        panel.a.boards.catchUp();
        assertThat(panel.a.boards.view(id, panel.pat).card().answer(ERRORS).score())
                .isEqualTo(new Score.Rated(3));

        does(panel.a, panel.lead, "last", new BoardCommand.Activate(Installation.QUESTIONS.getLast()));
        does(panel.b, panel.pat, "on the new one", new BoardCommand.Rate(Installation.QUESTIONS.getLast(), null));
    }

    @Test
    void whoeverReadsManyBoardsKeepsNoneOpen() {
        assertThat(panel.b.boards.glance(id, panel.lead))
                .isEqualTo(panel.a.boards.glance(id, panel.lead))
                .returns(ERRORS, BoardView::active);

        assertThat(panel.b.boards.open()).isEmpty();
        assertThatThrownBy(() -> panel.b.boards.glance(id, panel.people.add("Ned Nobody", Role.INTERVIEWER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aPersonWhoChangedIsReadOnceForAllBoardsAndAnAbsentDatabaseStopsNobodyElse() {
        panel.a.boards.view(id, panel.lead);
        panel.a.boards.view(another(), panel.lead);
        var read = new AtomicInteger();
        panel.people.whileLookingUp(new Runnable() {
            @Override
            public void run() {
                read.incrementAndGet();
                panel.people.whileLookingUp(this);
            }
        });
        panel.a.boards.on(new PersonChanged(panel.pat.id()));
        assertThat(read).hasValue(1);

        panel.people.whileLookingUp(() -> {
            throw new DataAccessResourceFailureException("The database was not reached");
        });
        var heard = new AtomicReference<PersonChanged>();
        panel.a.context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof PersonChanged changed) {
                heard.set(changed);
            }
        });
        panel.a.context.publishEvent(new PersonChanged(panel.pat.id()));
        assertThat(heard.get()).isEqualTo(new PersonChanged(panel.pat.id()));
    }

    private InterviewId another() {
        var first = panel.interview;
        return panel.a
                .context
                .getBean(Interviews.class)
                .plan(
                        panel.manager,
                        new Interviews.Plan(
                                first.application(),
                                first.round(),
                                first.revision(),
                                LocalDateTime.ofInstant(first.endsAt(), first.zone()),
                                first.zone(),
                                first.minutes(),
                                first.seats()))
                .id();
    }

    private Boards.Receipt does(Node node, Person by, String command, BoardCommand what) {
        return node.boards.perform(id, by, command, what);
    }

    private static BoardCommand.Rate rate(int level) {
        return new BoardCommand.Rate(ERRORS, new Score.Rated(level));
    }

    private static BoardView.PanelRow row(Node.Page page, Person person) {
        return row(page.last(), person);
    }

    private static BoardView.PanelRow row(BoardView view, Person person) {
        return view.panel().stream()
                .filter(r -> r.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }
}
