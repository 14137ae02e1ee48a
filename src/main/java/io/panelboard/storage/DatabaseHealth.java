package io.panelboard.storage;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database does its work, for readiness and for the metrics. The embedded one commits to its file. The
 * result is cached for a second, because the endpoint
 * needs no sign-in and must not become a load.
 */
@Component("databaseHealthIndicator")
final class DatabaseHealth implements HealthIndicator, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(DatabaseHealth.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Storage storage;
    private final MongoClient client;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable CheckResult latest;

    private record CheckResult(boolean answers, long at) {}

    /**
     * Takes the client itself, not Spring's database factory, which {@link DatabaseCircuitBreaker} closes while the
     * driver's heartbeat fails.
     */
    DatabaseHealth(Storage storage, MongoClient client) {
        this.storage = storage;
        this.client = client;
    }

    @Override
    public Health health() {
        return answers() ? Health.up().build() : Health.outOfService().build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("panelboard.database.answering", this, database -> database.answers() ? 1 : 0)
                .description("1 while the database does its work within the time limit, else 0")
                .register(registry);
    }

    /** Returns the result of a check made now or less than a second ago. */
    boolean answers() {
        lock.lock();
        try {
            CheckResult last = latest;
            if (last == null || System.nanoTime() - last.at() > FRESH_NANOS) {
                last = check(last);
                latest = last;
            }
            return last.answers();
        } finally {
            lock.unlock();
        }
    }

    private CheckResult check(@Nullable CheckResult before) {
        boolean answered = before == null || before.answers();
        try {
            storage.requireWork(client, LIMIT);
            if (!answered) {
                log.info("This node is ready again: the database answers");
            }
            return new CheckResult(true, System.nanoTime());
        } catch (MongoException e) {
            if (answered) {
                log.warn("This node is not ready: the database does not answer in time ({})", e.getMessage());
            }
            return new CheckResult(false, System.nanoTime());
        }
    }
}
