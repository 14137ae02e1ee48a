package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.panelboard.board.BoardCommand;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.TemporarilyUnavailable;
import io.panelboard.shared.mongo.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;

/** Tests that every stored event is published, whichever part of the publication fails. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class EventOutboxTest {

    private static final QuestionId ERRORS = Installation.QUESTIONS.getFirst();
    private static final QuestionId MACROS = Installation.QUESTIONS.get(1);
    private static final String SKIPPED = "skipped question 2";

    private final Installation panel;
    private final InterviewId id;

    EventOutboxTest(Databases database) {
        panel = new Installation(database);
        id = panel.interview.id();
    }

    @BeforeEach
    void begins() {
        does("begin", new BoardCommand.Activate(ERRORS));
        awaitAllHeard();
    }

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void whatAKilledProcessHasNotToldIsToldByTheNext() {
        storeWithoutAnAnswer();

        panel.b.outbox.publishRemaining();

        assertThat(heard(panel.b)).containsExactly(SKIPPED);
        assertThat(panel.b.told.getLast().at())
                .as("when it was done, not when it was told")
                .isEqualTo(panel.a.store.load(id).getLast().stamp().at());
        awaitAllHeard();
    }

    @Test
    void whatWasStoredWithoutAnAnswerIsToldThoughNobodySendsItAgain() {
        storeWithoutAnAnswer();
        assertThat(panel.a.outbox.pendingBoards()).isEqualTo(1);

        panel.a.boards.sweep();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        awaitAllHeard();
        assertThat(panel.a.outbox.pendingBoards()).isZero();
    }

    @Test
    void whatIsHeardLaterDoesNotHideWhatWasNot() {
        storeUnheard();
        does("later", new BoardCommand.Activate(Installation.QUESTIONS.getLast()));
        await().untilAsserted(() -> assertThat(panel.a.store.unpublished(id)).hasSize(1));

        // The process is killed before it retries.
        panel.b.outbox.publishRemaining();

        assertThat(heard(panel.b)).containsExactly(SKIPPED);
        awaitAllHeard();
    }

    @Test
    void whatNobodyHeardDuringAGapIsToldBeforeTheProcessEnds() {
        storeUnheard();

        panel.a.outbox.stop();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        awaitAllHeard();
    }

    /** A write may come through after its client has given up, and a node that died may not be replaced. */
    @Test
    void whatNobodyTellsAnyMoreIsFoundWhileOthersGoOn() {
        storeWithoutAnAnswer();

        panel.b.outbox.findAbandoned();
        panel.b.outbox.retry();
        assertThat(heard(panel.b)).isEmpty();
        panel.b.outbox.findAbandoned();
        panel.b.outbox.retry();

        assertThat(heard(panel.b)).containsExactly(SKIPPED);
        awaitAllHeard();
    }

    @Test
    void whatIsBeingToldIsLeftToWhoeverStoredIt() {
        for (int question = 0; question < 3; question++) {
            storeUnheard("gap " + question, question);
            panel.b.outbox.findAbandoned();
            panel.a.outbox.retry();
            awaitAllHeard();
        }

        panel.b.outbox.retry();

        assertThat(heard(panel.b)).isEmpty();
    }

    @Test
    void whatIsBeingToldIsWaitingUntilAllHaveHeard() {
        var during = new ArrayList<Integer>();
        panel.a.whilePublishing = () -> during.add(panel.a.outbox.pendingBoards());
        does("now", new BoardCommand.Activate(MACROS));
        // As long as its mark is there, it would be published again with the next one.
        await().until(() -> panel.a.store.unpublished(id).isEmpty());
        storeWithoutAnAnswer(Installation.QUESTIONS.getLast());
        panel.a.outbox.retry();

        assertThat(during).containsExactly(1, 1);
        assertThat(panel.a.outbox.pendingBoards()).isZero();
    }

    @Test
    void aCommandThatStoredNothingLeavesNothingToTell() {
        panel.database.failNext(FailingDatabase.Fault.NOT_NOW);
        assertThatThrownBy(() -> does("away", new BoardCommand.Activate(MACROS)))
                .isInstanceOf(TemporarilyUnavailable.class);
        panel.database.failReading(true);
        assertThatThrownBy(() -> panel.b.boards.perform(id, panel.lead, "unread", new BoardCommand.Activate(MACROS)))
                .isInstanceOf(DataAccessException.class);
        assertThat(panel.a.outbox.pendingBoards()).isZero();
        assertThat(panel.b.outbox.pendingBoards()).isZero();
    }

    @Test
    void whatCannotBeToldIsWaitingUntilItCan() {
        storeWithoutAnAnswer();
        var interview = Objects.requireNonNull(panel.database.findById(id, Document.class, "interviews"));
        panel.database.remove(interview, "interviews");
        panel.a.outbox.retry();
        assertThat(panel.a.outbox.pendingBoards()).isEqualTo(1);

        panel.database.insert(interview, "interviews");
        panel.a.outbox.findAbandoned();
        panel.a.outbox.findAbandoned();
        panel.a.outbox.retry();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        assertThat(panel.a.outbox.pendingBoards()).isZero();
    }

    @Test
    void aReasonThatIsHeardAfterItsCandidateWasErasedIsForgottenAgain() {
        storeWithoutAnAnswer();
        panel.a.whilePublishing = this::eraseCandidate;

        panel.a.outbox.retry();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        assertThat(panel.a.reasons).isEmpty();
        awaitAllHeard();
    }

    @Test
    void aReasonOfACommandThatWasJustStoredIsForgottenAgainToo() {
        panel.a.whilePublishing = this::eraseCandidate;
        does("skip", new BoardCommand.Skip(MACROS, "short of time"));
        awaitAllHeard();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        assertThat(panel.a.reasons).isEmpty();
    }

    private void eraseCandidate() {
        panel.a.whilePublishing = () -> {};
        var candidate = panel.a
                .context
                .getBean(Candidates.class)
                .find(panel.interview.candidate())
                .orElseThrow();
        var erased = new Candidate.Erased(panel.manager.id(), panel.clock.instant(), false);
        panel.b
                .context
                .getBean(ErasedBoards.class)
                .erase(new Candidate(
                        candidate.id(),
                        candidate.name(),
                        candidate.email(),
                        candidate.addedAt(),
                        erased,
                        candidate.version()));
    }

    @Test
    void theLastWordsAreSaidAfterTheLastCommand() {
        assertThat(panel.a.outbox.getPhase()).isLessThan(new ShutdownGate().getPhase());
    }

    private void storeWithoutAnAnswer() {
        storeWithoutAnAnswer(MACROS);
    }

    private void storeWithoutAnAnswer(QuestionId question) {
        panel.database.failNext(FailingDatabase.Fault.NOT_ANSWERED);
        assertThatThrownBy(() -> does("killed", new BoardCommand.Skip(question, "short of time")))
                .isInstanceOf(DataAccessException.class);
        assertThat(panel.a.store.unpublished()).containsOnlyKeys(id);
        assertThat(heard(panel.a)).noneMatch(action -> action.startsWith("skipped"));
    }

    private void storeUnheard() {
        storeUnheard("gap", 1);
        assertThat(heard(panel.a)).doesNotContain(SKIPPED);
    }

    private void storeUnheard(String command, int question) {
        panel.a.failing = true;
        does(command, new BoardCommand.Skip(Installation.QUESTIONS.get(question), "short of time"));
        panel.a.failing = false;
    }

    private void does(String command, BoardCommand what) {
        panel.a.boards.perform(id, panel.lead, command, what);
    }

    private static List<String> heard(Node node) {
        return node.told.stream().map(AuditRequested::action).toList();
    }

    private void awaitAllHeard() {
        await().untilAsserted(() -> {
            assertThat(panel.a.store.unpublished()).isEmpty();
            assertThat(panel.a.store.unpublished(id)).isEmpty();
        });
    }
}
