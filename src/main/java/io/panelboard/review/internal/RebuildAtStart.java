package io.panelboard.review.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Started with {@code --panelboard.rebuild-results}, the application makes all panel results again, says how far it is,
 * and then goes on as ever.
 */
@Component
@Order(50)
class RebuildAtStart implements ApplicationRunner {

    static final String OPTION = "panelboard.rebuild-results";

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final int STEPS = 20;

    private final PanelResultRebuild results;

    RebuildAtStart(PanelResultRebuild results) {
        this.results = results;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var end = results.rebuildAll(now -> {
            if (now.done() < now.all() && now.done() % Math.max(1, now.all() / STEPS) == 0) {
                LOG.info("Rebuilding panel results: {} of {} interviews", now.done(), now.all());
            }
        });
        LOG.info("Rebuilt the panel results of {} revealed interviews among {}", end.results(), end.all());
    }
}
