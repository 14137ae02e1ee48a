package io.panelboard.upkeep.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.panelboard.storage.Backups;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Measures how old the latest backup of the embedded database is; a MongoDB is backed up by tools of its own. */
@Component
class BackupAge implements MeterBinder {

    private final Backups backups;
    private final DatabaseUpkeepService upkeep;
    private final Clock clock;

    BackupAge(Backups backups, DatabaseUpkeepService upkeep, Clock clock) {
        this.backups = backups;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (backups.facts().backups()) {
            Gauge.builder("panelboard.backup.age", this, BackupAge::seconds)
                    .description("Since the latest backup; without end while there is none")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }

    /** Returns infinity while no backup was taken, so that an alert on old ones rings. */
    double seconds() {
        return upkeep.lastBackup()
                .map(last ->
                        (double) Duration.between(last.at(), clock.instant()).toSeconds())
                .orElse(Double.POSITIVE_INFINITY);
    }
}
