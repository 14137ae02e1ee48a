package io.panelboard.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Whether the database answers, and the embedded one in figures. Of another, the driver's own figures tell. */
@Component
final class StorageMeters implements MeterBinder {

    private final Storage storage;
    private final DatabaseHealth health;

    StorageMeters(Storage storage, DatabaseHealth health) {
        this.storage = storage;
        this.health = health;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("panelboard.database.answering", health, database -> database.answers() ? 1 : 0)
                .description("1 while the database does its work within the time limit, else 0")
                .register(registry);
        if (storage instanceof EmbeddedMongo embedded) {
            Timer commits = Timer.builder("panelboard.store.commits")
                    .description("Bringing writes to the embedded database's file, with the disk's confirmation")
                    .publishPercentileHistogram()
                    .minimumExpectedValue(Duration.ofMillis(1))
                    .maximumExpectedValue(Duration.ofSeconds(10))
                    .register(registry);
            embedded.onCommit(nanos -> commits.record(nanos, TimeUnit.NANOSECONDS));
            Gauge.builder("panelboard.store.size", embedded, EmbeddedMongo::size)
                    .description("The embedded database's file")
                    .baseUnit(BaseUnits.BYTES)
                    .register(registry);
            Gauge.builder("panelboard.store.running", embedded, store -> store.isRunning() ? 1 : 0)
                    .description("1, or 0 after a write that failed has stopped the embedded database")
                    .register(registry);
        }
    }
}
