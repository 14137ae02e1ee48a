package io.panelboard.storage;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows from the driver's own heartbeat whether a database at an address can be reached. A short gap is waited for;
 * after that whoever asks is told at once: pages that each wait for a time limit of their own would hold up all that
 * their persons do meanwhile.
 */
final class DatabaseCircuitBreaker implements ClusterListener {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCircuitBreaker.class);
    private static final Duration GAP = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private volatile boolean met;
    private volatile boolean told;
    private volatile @Nullable Long awaySince;

    DatabaseCircuitBreaker() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that nobody sets */
    DatabaseCircuitBreaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        tell(event.getNewDescription().hasWritableServer());
    }

    /** The heartbeat found a server to write to, or none. */
    void tell(boolean there) {
        met |= there;
        if (there) {
            awaySince = null;
            if (told) {
                told = false;
                log.info("The database answers again.");
            }
        } else if (awaySince == null && met) {
            // Before the first meeting there is a start that waits, and says by itself when it gives up.
            awaySince = nanos.getAsLong();
        }
    }

    /** @throws TemporarilyUnavailable when there was no database for longer than a short gap */
    void require() {
        Long since = awaySince;
        if (since == null || nanos.getAsLong() - since <= GAP.toNanos()) {
            return;
        }
        if (!told) {
            told = true;
            log.warn("The database does not answer. Check that it runs and can be reached from here; Panelboard goes on"
                    + " by itself when it does. Pages keep what is typed on a board and send it then.");
        }
        throw new TemporarilyUnavailable(StorageViolation.DATABASE_AWAY);
    }
}
