package io.panelboard.upkeep.internal;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns at the start when the system lets this process open few files, connections among them. */
@Component
class OpenFilesCheck {

    private static final Logger log = LoggerFactory.getLogger(OpenFilesCheck.class);

    /** Counts what the program has open at rest: its jars, its log, its database. */
    private static final int AT_REST = 300;

    private static final int EACH_PAGE = 2;
    private static final int FEW = 1_000;

    @EventListener(ApplicationReadyEvent.class)
    void check() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            pagesWithin(system.getMaxFileDescriptorCount())
                    .ifPresent(pages -> log.warn(
                            "The system lets this process open {} files and connections at once: room for {} open pages"
                                    + " ({} at rest, {} for each page). Raise the limit (ulimit -n, LimitNOFILE)",
                            system.getMaxFileDescriptorCount(),
                            pages,
                            AT_REST,
                            EACH_PAGE));
        }
    }

    /** Returns for how many pages a limit has room, if it is low. */
    static Optional<Long> pagesWithin(long limit) {
        return limit < FEW ? Optional.of(Math.max(0, (limit - AT_REST) / EACH_PAGE)) : Optional.empty();
    }
}
