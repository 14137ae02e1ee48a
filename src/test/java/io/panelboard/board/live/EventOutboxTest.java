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

/** Whatever is stored on a board is heard of, whichever part of the telling fails. */
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

        panel.b.publications.tellWhatWasLeft();

        assertThat(heard(panel.b)).containsExactly(SKIPPED);
        assertThat(panel.b.told.getLast().at())
                .as("when it was done, not when it was told")
                .isEqualTo(panel.a.store.load(id).getLast().stamp().at());
        awaitAllHeard();
    }

    @Test
    void whatWasStoredWithoutAnAnswerIsToldThoughNobodySendsItAgain() {
        storeWithoutAnAnswer();
        assertThat(panel.a.publications.waiting()).isEqualTo(1);

        panel.a.boards.sweep();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        awaitAllHeard();
        assertThat(panel.a.publications.waiting()).isZero();
    }

    @Test
    void whatIsHeardLaterDoesNotHideWhatWasNot() {
        storeUnheard();
        does("later", new BoardCommand.Activate(Installation.QUESTIONS.getLast()));
        await().untilAsserted(() -> assertThat(panel.a.store.unheard(id)).hasSize(1));

        // The process is killed before it tells again.
        panel.b.publications.tellWhatWasLeft();

        assertThat(heard(panel.b)).containsExactly(SKIPPED);
        awaitAllHeard();
    }

    @Test
    void whatNobodyHeardDuringAGapIsToldBeforeTheProcessEnds() {
        storeUnheard();

        panel.a.publications.stop();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        awaitAllHeard();
    }

    /** A write may come through after its client has given up, and a node that died may not be replaced. */
    @Test
    void whatNobodyTellsAnyMoreIsFoundWhileOthersGoOn() {
        storeWithoutAnAnswer();

        panel.b.publications.look();
        panel.b.publications.retry();
        assertThat(heard(panel.b)).isEmpty();
        panel.b.publications.look();
        panel.b.publications.retry();

        assertThat(heard(panel.b)).containsExactly(SKIPPED);
        awaitAllHeard();
    }

    @Test
    void whatIsBeingToldIsLeftToWhoeverStoredIt() {
        for (int question = 0; question < 3; question++) {
            storeUnheard("gap " + question, question);
            panel.b.publications.look();
            panel.a.publications.retry();
            awaitAllHeard();
        }

        panel.b.publications.retry();

        assertThat(heard(panel.b)).isEmpty();
    }

    @Test
    void whatIsBeingToldIsWaitingUntilAllHaveHeard() {
        var during = new ArrayList<Integer>();
        panel.a.meanwhile = () -> during.add(panel.a.publications.waiting());
        does("now", new BoardCommand.Activate(MACROS));
        // As long as its mark is there, it would be told again with the next one.
        await().until(() -> panel.a.store.unheard(id).isEmpty());
        storeWithoutAnAnswer(Installation.QUESTIONS.getLast());
        panel.a.publications.retry();

        assertThat(during).containsExactly(1, 1);
        assertThat(panel.a.publications.waiting()).isZero();
    }

    @Test
    void aCommandThatStoredNothingLeavesNothingToTell() {
        panel.database.failNext(FailingDatabase.Fault.NOT_NOW);
        assertThatThrownBy(() -> does("away", new BoardCommand.Activate(MACROS)))
                .isInstanceOf(TemporarilyUnavailable.class);
        panel.database.failReading(true);
        assertThatThrownBy(() -> panel.b.boards.perform(id, panel.lead, "unread", new BoardCommand.Activate(MACROS)))
                .isInstanceOf(DataAccessException.class);
        assertThat(panel.a.publications.waiting()).isZero();
        assertThat(panel.b.publications.waiting()).isZero();
    }

    @Test
    void whatCannotBeToldIsWaitingUntilItCan() {
        storeWithoutAnAnswer();
        var interview = Objects.requireNonNull(panel.database.findById(id, Document.class, "interviews"));
        panel.database.remove(interview, "interviews");
        panel.a.publications.retry();
        assertThat(panel.a.publications.waiting()).isEqualTo(1);

        panel.database.insert(interview, "interviews");
        panel.a.publications.look();
        panel.a.publications.look();
        panel.a.publications.retry();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        assertThat(panel.a.publications.waiting()).isZero();
    }

    @Test
    void aReasonThatIsHeardAfterItsCandidateWasErasedIsForgottenAgain() {
        storeWithoutAnAnswer();
        panel.a.meanwhile = this::eraseCandidate;

        panel.a.publications.retry();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        assertThat(panel.a.reasons).isEmpty();
        awaitAllHeard();
    }

    @Test
    void aReasonOfACommandThatWasJustStoredIsForgottenAgainToo() {
        panel.a.meanwhile = this::eraseCandidate;
        does("skip", new BoardCommand.Skip(MACROS, "short of time"));
        awaitAllHeard();

        assertThat(heard(panel.a)).endsWith(SKIPPED);
        assertThat(panel.a.reasons).isEmpty();
    }

    private void eraseCandidate() {
        panel.a.meanwhile = () -> {};
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
                        candidate.role(),
                        candidate.addedAt(),
                        erased,
                        candidate.version()));
    }

    @Test
    void theLastWordsAreSaidAfterTheLastCommand() {
        assertThat(panel.a.publications.getPhase()).isLessThan(new ShutdownGate().getPhase());
    }

    private void storeWithoutAnAnswer() {
        storeWithoutAnAnswer(MACROS);
    }

    private void storeWithoutAnAnswer(QuestionId question) {
        panel.database.failNext(FailingDatabase.Fault.NOT_ANSWERED);
        assertThatThrownBy(() -> does("killed", new BoardCommand.Skip(question, "short of time")))
                .isInstanceOf(DataAccessException.class);
        assertThat(panel.a.store.unheard()).containsOnlyKeys(id);
        assertThat(heard(panel.a)).noneMatch(action -> action.startsWith("skipped"));
    }

    private void storeUnheard() {
        storeUnheard("gap", 1);
        assertThat(heard(panel.a)).doesNotContain(SKIPPED);
    }

    private void storeUnheard(String command, int question) {
        panel.a.deaf = true;
        does(command, new BoardCommand.Skip(Installation.QUESTIONS.get(question), "short of time"));
        panel.a.deaf = false;
    }

    private void does(String command, BoardCommand what) {
        panel.a.boards.perform(id, panel.lead, command, what);
    }

    private static List<String> heard(Node node) {
        return node.told.stream().map(AuditRequested::action).toList();
    }

    private void awaitAllHeard() {
        await().untilAsserted(() -> {
            assertThat(panel.a.store.unheard()).isEmpty();
            assertThat(panel.a.store.unheard(id)).isEmpty();
        });
    }
}
