package io.panelboard.shared.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Logs that the database is away: one line when it stops answering and one when it answers again, however many pages
 * and tasks notice; what fails meanwhile is told at DEBUG. An embedded one that has stopped does not come back while the
 * process lives, and has one line of its own. Thread-safe.
 */
public final class DatabaseOutage {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

    /** Keeps a connection that breaks now and then from filling the log with both lines. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** Serves the whole process, which has one database: failures are noticed where no bean is at hand. */
    private static final DatabaseOutage OF_PROCESS = new DatabaseOutage(System::nanoTime);

    private final LongSupplier nanos;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile long lastFailure;

    /** @param nanos a monotonic clock, in nanoseconds */
    DatabaseOutage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Logs a failure. One that is no absence, such as a command that the database refuses, gets a line with its trace
     * each time.
     *
     * @param site the logger of the code that asked
     * @param what names in a few words what was not done
     */
    public static void failed(Logger site, String what, DataAccessException failure) {
        OF_PROCESS.note(site, what, failure);
    }

    /** Notes that the database does not answer, and why. */
    public static void began(String reason) {
        OF_PROCESS.begin(reason);
    }

    /** Returns what notices by the driver's commands that the database answers again. */
    public static CommandListener listener() {
        return OF_PROCESS.new Answers();
    }

    void note(Logger site, String what, DataAccessException failure) {
        if (failure instanceof TemporarilyUnavailable) {
            site.debug("Not now: {}", what, failure);
        } else if (DatabaseFailure.of(failure) == DatabaseFailure.STOPPED) {
            end();
            site.debug("The database has stopped: {}", what, failure);
        } else if (failure instanceof DataAccessResourceFailureException) {
            begin(String.valueOf(failure.getMessage()));
            site.debug("The database did not answer: {}", what, failure);
        } else {
            site.warn("The database refused something: {}", what, failure);
        }
    }

    private void end() {
        if (!stopped.getAndSet(true)) {
            LOG.warn(
                    "The embedded database has stopped, and is back only when Panelboard is started again. The line before,"
                            + " \"The embedded database stops\", says why. Pages keep what is typed on a board and send it then."
                            + " Until then, failures are logged at DEBUG.");
        }
    }

    private void begin(String reason) {
        lastFailure = nanos.getAsLong();
        if (!away.getAndSet(true)) {
            LOG.warn(
                    "The database does not answer. Check that it runs and can be reached from here; Panelboard goes on by"
                            + " itself when it does. Pages keep what is typed on a board and send it then. Until it"
                            + " answers again, failures are logged at DEBUG. The first: {}",
                    reason);
        }
    }

    /** Ends the outage at the first command that succeeds. */
    final class Answers implements CommandListener {

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (away.get() && nanos.getAsLong() - lastFailure > QUIET.toNanos() && away.getAndSet(false)) {
                LOG.info("The database answers again.");
            }
        }
    }
}
