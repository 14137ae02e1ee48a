package io.panelboard.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends the process at once when it is asked to stop while it starts. Closing what is half open in one thread while
 * another still opens it fails in ways that look like faults; nobody is served yet, and the data survives a kill. From
 * the moment on in which requests are taken a stop is an orderly one, also while what runs at a start still goes on.
 */
final class StopWhileStarting implements ApplicationListener<SpringApplicationEvent> {

    private static final Logger log = LoggerFactory.getLogger(StopWhileStarting.class);

    /** Says what shells report of a process that was asked to end: 128 and the number of SIGTERM. */
    private static final int TERMINATED = 143;

    /** Ends the process; the machine runs it while this is one of its hooks. */
    final Thread atStop = Thread.ofPlatform().unstarted(() -> {
        log.info("Panelboard was stopped before it had started");
        Runtime.getRuntime().halt(TERMINATED);
    });

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        try {
            switch (event) {
                case ApplicationPreparedEvent _ -> Runtime.getRuntime().addShutdownHook(atStop);
                case ApplicationStartedEvent _, ApplicationFailedEvent _ -> {
                    var _ = Runtime.getRuntime().removeShutdownHook(atStop);
                }
                default -> {
                    // Nothing begins or ends here.
                }
            }
        } catch (IllegalStateException e) {
            log.debug("The process is being stopped already", e);
        }
    }
}
