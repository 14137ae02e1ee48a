package io.panelboard.board.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells other modules of what a board has stored. The board's own log is the truth: a listener that fails neither
 * undoes the command nor is forgotten, but is told again until it succeeds, and once more before this process ends;
 * what fails even then is told by the next one. Listeners recognise a repeat by its key.
 */
@Component
class Publications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);

    private final ApplicationEventPublisher publisher;
    private final Queue<Object> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean running;

    Publications(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /** Whether everybody has heard of it by now. */
    boolean publish(Object event) {
        try {
            publisher.publishEvent(event);
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A listener failed for {}; it will be told again",
                    event.getClass().getSimpleName(),
                    e);
            waiting.add(event);
            return false;
        }
    }

    /** How many changes somebody has not heard of yet. */
    int waiting() {
        return waiting.size();
    }

    void retry() {
        for (int n = waiting.size(); n > 0; n--) {
            Object event = waiting.poll();
            if (event != null) {
                publish(event);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        retry();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the last command. */
    @Override
    public int getPhase() {
        return Draining.PHASE - 1;
    }
}
