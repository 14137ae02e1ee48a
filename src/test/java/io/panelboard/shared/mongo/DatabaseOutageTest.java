package io.panelboard.shared.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Duration;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class DatabaseOutageTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(DatabaseOutage.class);
    private final Logger site = (Logger) LoggerFactory.getLogger(DatabaseOutageTest.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private long nanos;
    private final DatabaseOutage outage = new DatabaseOutage(() -> nanos);
    private final CommandListener driver = outage.new Answers();

    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(Level.DEBUG);
        site.setLevel(Level.DEBUG);
        log.addAppender(lines);
        site.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.setLevel(null);
        site.setLevel(null);
        log.detachAppender(lines);
        site.detachAppender(lines);
    }

    @Test
    void oneLineWhenItGoesAndOneWhenItIsBack() {
        for (int i = 0; i < 1_000; i++) {
            outage.note(site, "an entry", new DataAccessResourceFailureException("no route"));
        }
        assertThat(above(Level.DEBUG)).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .startsWith("The database does not answer.")
                    .endsWith("no route");
            assertThat(line.getThrowableProxy()).isNull();
        });

        passes(Duration.ofSeconds(4));
        answers();
        answers();
        assertThat(above(Level.DEBUG)).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.INFO);
    }

    @Test
    void aConnectionThatComesAndGoesIsOneOutage() {
        for (int i = 0; i < 10; i++) {
            outage.note(site, "an entry", new DataAccessResourceFailureException("reset"));
            passes(Duration.ofSeconds(1));
            answers();
        }

        assertThat(above(Level.DEBUG)).hasSize(1);
    }

    @Test
    void whatTheDatabaseRefusesIsAFaultAndHasItsTrace() {
        outage.note(site, "an entry", new DataIntegrityViolationException("no such field"));
        outage.note(site, "an entry", new TemporarilyUnavailable(CommonViolation.DATABASE_AWAY));

        assertThat(above(Level.DEBUG)).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getThrowableProxy()).isNotNull();
        });
    }

    @Test
    void oneThatHasStoppedIsNotSaidToComeBack() {
        var stopped = new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0))
                        .append("code", new BsonInt32(1))
                        .append("codeName", new BsonString(DatabaseFailure.STOPPED_CODE)),
                new ServerAddress());
        for (int i = 0; i < 100; i++) {
            outage.note(site, "an entry", new DataAccessResourceFailureException("stopped", stopped));
        }
        passes(Duration.ofSeconds(4));
        answers();

        assertThat(above(Level.DEBUG))
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .startsWith("The embedded database has stopped")
                .contains("started again")
                .doesNotContain("by itself");
    }

    private List<ILoggingEvent> above(Level level) {
        return lines.list.stream()
                .filter(line -> line.getLevel().toInt() > level.toInt())
                .toList();
    }

    private void answers() {
        driver.commandSucceeded(mock(CommandSucceededEvent.class));
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
