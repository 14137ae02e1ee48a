package io.panelboard.shared.mongo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Polls the database for changes made by other nodes: lets each {@link NodeChangeFeed} catch up at its interval. While
 * the database is away it keeps polling, and logs that once. The embedded database belongs to one process, so with it
 * nothing is polled.
 */
@Component
@ConditionalOnExpression(Nodes.OTHERS)
class NodeChangePoller implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(NodeChangePoller.class);

    private final List<NodeChangeFeed> feeds;

    NodeChangePoller(List<NodeChangeFeed> feeds) {
        this.feeds = feeds;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        feeds.forEach(feed -> tasks.addFixedDelayTask(new Poll(feed), feed.interval()));
    }

    private static final class Poll implements Runnable {

        private final NodeChangeFeed feed;
        private boolean failing;

        Poll(NodeChangeFeed feed) {
            this.feed = feed;
        }

        @Override
        public void run() {
            try {
                feed.catchUp();
                if (failing) {
                    failing = false;
                    LOG.info("What other nodes change in {} is followed again", feed.collection());
                }
            } catch (DataAccessException e) {
                if (fails()) {
                    LOG.warn(
                            "The database does not say what other nodes change in {}; asking until it does",
                            feed.collection(),
                            e);
                }
            } catch (RuntimeException e) {
                if (fails()) {
                    LOG.warn(
                            "What other nodes change in {} could not be followed; trying again until it can be",
                            feed.collection(),
                            e);
                }
            }
        }

        /** Returns whether this is the first of several failures, which is told. */
        private boolean fails() {
            boolean first = !failing;
            failing = true;
            return first;
        }
    }
}
