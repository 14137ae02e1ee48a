package io.panelboard.storage;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import io.panelboard.shared.TemporarilyUnavailable;
import io.panelboard.shared.mongo.DatabaseOutage;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens while the driver has had no primary for more than 3 s (circuit breaker); closes at the next successful
 * heartbeat.
 *
 * <p>Commands then fail fast: pages that each wait for a time limit of their own would hold up everything that their
 * users do meanwhile. Before the first successful heartbeat it stays closed.
 */
final class DatabaseCircuitBreaker implements ClusterListener {

    private static final Duration GRACE_PERIOD = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private volatile boolean connectedBefore;
    private volatile @Nullable Long unreachableSince;

    DatabaseCircuitBreaker() {
        this(System::nanoTime);
    }

    /** @param nanos a monotonic clock, in nanoseconds */
    DatabaseCircuitBreaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        onHeartbeat(event.getNewDescription().hasWritableServer());
    }

    /**
     * Records a heartbeat.
     *
     * @param there whether it found a server that accepts writes
     */
    void onHeartbeat(boolean there) {
        connectedBefore |= there;
        if (there) {
            unreachableSince = null;
        } else if (unreachableSince == null && connectedBefore) {
            // Before the first successful heartbeat the start itself waits, and reports it when it gives up.
            unreachableSince = nanos.getAsLong();
        }
    }

    /** @throws TemporarilyUnavailable when there was no database for longer than a short gap */
    void require() {
        Long since = unreachableSince;
        if (since == null || nanos.getAsLong() - since <= GRACE_PERIOD.toNanos()) {
            return;
        }
        DatabaseOutage.began("no server that accepts writes");
        throw new TemporarilyUnavailable(StorageViolation.DATABASE_AWAY);
    }
}
