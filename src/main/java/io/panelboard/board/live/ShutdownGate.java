package io.panelboard.board.live;

import io.panelboard.board.BoardViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Drains commands at shutdown: those that have begun are finished and answered, later ones are refused, and the page
 * sends them again to the next process. It stops after the web server and before all other beans.
 */
@Component
final class ShutdownGate implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShutdownGate.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Orders the shutdown: the lowest phase stops last, and the web server's own phases are near the highest. */
    static final int PHASE = 0;

    private final Semaphore places = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean stopping;

    /** @throws TemporarilyUnavailable once this process is about to end */
    <T> T unlessStopping(Supplier<T> work) {
        if (stopping || !places.tryAcquire()) {
            throw new TemporarilyUnavailable(BoardViolation.RESTARTING);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    @Override
    public void start() {
        stopping = false;
    }

    @Override
    public void stop() {
        stopping = true;
        try {
            if (places.tryAcquire(Integer.MAX_VALUE, LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                places.release(Integer.MAX_VALUE);
            } else {
                LOG.warn("Not everything that was asked of the boards was done in time; it was not acknowledged.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !stopping;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
