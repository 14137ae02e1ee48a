package io.panelboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

class OutboxTest {

    private final List<BoardCommand> performed = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private int signsOfLife;
    private final Outbox outbox = new Outbox(this::perform, () -> signsOfLife++);

    @Test
    void whatTheBrowserSendsBecomesCommandsUnderItsIds() {
        outbox.apply("c1", "rate", "q4", "4");
        outbox.apply("c2", "rate", "q4", "0");
        outbox.apply("c3", "rate", "q4", "");
        outbox.apply("c4", "note", "q4", "said so");
        outbox.apply("c5", "recommend", "", "STRONG_YES");
        outbox.apply("c6", "summarise", "", "clear");

        assertThat(performed)
                .containsExactly(
                        new BoardCommand.Rate(World.q(4), new Score.Rated(4)),
                        new BoardCommand.Rate(World.q(4), new Score.NotAssessed()),
                        new BoardCommand.Rate(World.q(4), null),
                        new BoardCommand.Note(World.q(4), "said so"),
                        new BoardCommand.Recommend(Recommendation.STRONG_YES),
                        new BoardCommand.Summarise("clear"));
        assertThat(ids).containsExactly("c1", "c2", "c3", "c4", "c5", "c6");
    }

    @Test
    void savedIsSaidOnlyAfterTheCommandWentThrough() {
        assertThat(outbox.apply("c1", "note", "q4", "a")).isEqualTo(new Outbox.Answer("saved", ""));

        failure = new DataAccessResourceFailureException("no database");
        assertThat(outbox.apply("c2", "note", "q4", "b")).isEqualTo(new Outbox.Answer("later", ""));
        assertThat(outbox.isWaiting()).isTrue();

        failure = null;
        outbox.apply("c2", "note", "q4", "b");
        assertThat(outbox.isWaiting()).isFalse();
    }

    @Test
    void whatWillNotBeSavedWithoutHelpIsSaid() {
        var stopped = new BsonDocument("ok", new BsonInt32(0))
                .append("codeName", new BsonString(DatabaseFailure.STOPPED_CODE));
        failure = new UncategorizedMongoDbException(
                "stopped", new MongoCommandException(stopped, new ServerAddress("127.0.0.1")));

        assertThat(outbox.apply("c1", "note", "q4", "a").sentence()).contains("cannot save anything any more");
    }

    @Test
    void aRefusalIsPassedOnAndWaitsForNothing() {
        failure = new RuleViolation(BoardViolation.SCORECARD_LOCKED);

        assertThat(outbox.apply("c1", "note", "q4", "late"))
                .isEqualTo(
                        new Outbox.Answer("refused", "You have locked your scorecard; it does not change any more."));
        assertThat(outbox.isWaiting()).isFalse();
    }

    @Test
    void whatIsAboutAnErasedCandidateIsNotKeptForItsAuthor() {
        failure = new RuleViolation(BoardViolation.CANDIDATE_ERASED);

        assertThat(outbox.apply("c1", "note", "q4", "late").state()).isEqualTo("erased");
        assertThat(outbox.isRefused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"rate,q4,9", "rate,q4,x", "rate,'',3", "recommend,'',MAYBE", "shout,q4,x"})
    void whatCannotBeReadIsRefused(String kind, String question, String value) {
        assertThat(outbox.apply("c1", kind, question, value).state()).isEqualTo("refused");
        assertThat(performed).isEmpty();
    }

    /** Whoever is signed in can send any kind and any question. */
    @Test
    void whatAPageMakesUpNeitherGrowsNorFillsTheLog() {
        var log = (Logger) LoggerFactory.getLogger(Outbox.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            failure = new RuleViolation(BoardViolation.SCORECARD_LOCKED);
            for (int i = 0; i < 2_000; i++) {
                outbox.apply("c" + i, "note", "made-up-" + i, "x");
                outbox.apply("c" + i, "shout", "made-up-" + i, "x");
            }
            failure = new DataAccessResourceFailureException("no database");
            for (int i = 0; i < 2_000; i++) {
                outbox.apply("c" + i, "note", "made-up-" + i, "x");
            }
        } finally {
            log.detachAppender(lines);
        }
        assertThat(outbox.remembered()).isLessThanOrEqualTo(1_000);
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN)
                        && line.getFormattedMessage().contains("page sent"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',q4", "' ',q4", "note,' '"})
    void aBlankNameIsRefusedBeforeItIsOne(String kind, String question) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> outbox.apply("c1", kind, question, "x"))
                .withMessageNotContaining("100 characters");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> outbox.apply("c1", "note", "q".repeat(101), "x"));
    }

    @Test
    void aSignOfLifeIsPassedOn() {
        outbox.alive();

        assertThat(signsOfLife).isEqualTo(1);
    }

    private void perform(String id, BoardCommand command) {
        if (failure != null) {
            throw failure;
        }
        ids.add(id);
        performed.add(command);
    }
}
