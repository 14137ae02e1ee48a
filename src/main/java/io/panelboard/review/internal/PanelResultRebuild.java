package io.panelboard.review.internal;

import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Results;
import io.panelboard.review.ReviewViolation;
import io.panelboard.shared.NotAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Recomputes all panel results, for a page or at a start with {@code --panelboard.rebuild-results}, which then logs its
 * progress and continues as usual.
 */
@Service
@Order(50)
class PanelResultRebuild implements Results, ApplicationRunner {

    static final String OPTION = "panelboard.rebuild-results";

    private static final Logger LOG = LoggerFactory.getLogger(PanelResultRebuild.class);
    private static final int STEPS = 20;

    private final Interviews interviews;
    private final PanelResultKeeper keeper;
    private final RatingsCache cache;
    private volatile boolean stopping;

    PanelResultRebuild(Interviews interviews, PanelResultKeeper keeper, RatingsCache cache) {
        this.interviews = interviews;
        this.keeper = keeper;
        this.cache = cache;
    }

    @Override
    public Progress rebuildAll(Person by, Consumer<Progress> progress) {
        if (!by.has(Role.HIRING_MANAGER) && !by.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed(ReviewViolation.REBUILD_NOT_ALLOWED);
        }
        return rebuildAll(progress);
    }

    /** Rebuilds without a check of permissions, because the option needs access to the server. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        var end = rebuildAll(now -> {
            if (now.done() < now.all() && now.done() % Math.max(1, now.all() / STEPS) == 0) {
                LOG.info("Rebuilding panel results: {} of {} interviews", now.done(), now.all());
            }
        });
        if (end.done() < end.all()) {
            LOG.info("The rebuild was stopped at {} of {} interviews; start it again", end.done(), end.all());
            return;
        }
        LOG.info("Rebuilt the panel results of {} revealed interviews among {}", end.results(), end.all());
    }

    /** Ends a rebuild between two interviews, before the database that it needs is closed. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private Progress rebuildAll(Consumer<Progress> progress) {
        List<InterviewId> all = interviews.ids();
        var now = new Progress(0, all.size(), 0);
        progress.accept(now);
        for (InterviewId id : all) {
            if (stopping) {
                break;
            }
            int results = keeper.rebuild(id).isPresent() ? 1 : 0;
            now = new Progress(now.done() + 1, all.size(), now.results() + results);
            progress.accept(now);
        }
        // A result of the same sequence number may differ after a rebuild.
        cache.clear();
        return now;
    }
}
