package io.panelboard.storage;

import com.mongodb.MongoException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Whether the database does its work, for readiness. The embedded one treats the question as a write, so a file that
 * can no longer be written is noticed. Whoever asks often is told what was found a moment ago: the question is open to
 * everybody and must not become a load.
 */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final long LIMIT_SECONDS = 2;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MongoDatabaseFactory databases;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Found found;

    private record Found(boolean answers, long at) {}

    DatabaseHealth(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    @Override
    public Health health() {
        return answers() ? Health.up().build() : Health.outOfService().build();
    }

    /** Found now or less than a second ago. */
    boolean answers() {
        turn.lock();
        try {
            Found last = found;
            if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
                last = look(last);
                found = last;
            }
            return last.answers();
        } finally {
            turn.unlock();
        }
    }

    private Found look(@Nullable Found before) {
        boolean answered = before == null || before.answers();
        try {
            databases
                    .getMongoDatabase()
                    .withTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .runCommand(new Document("ping", 1));
            if (!answered) {
                log.info("The database answers again; requests are taken");
            }
            return new Found(true, System.nanoTime());
        } catch (MongoException e) {
            if (answered) {
                log.warn("The database does not answer; this node says that it is not ready", e);
            }
            return new Found(false, System.nanoTime());
        }
    }
}
