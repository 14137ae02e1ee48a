package io.panelboard.shared.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Tests polling for changes of other nodes, whatever changes they are. */
class NodeChangePollerTest {

    private final Feed boards = new Feed(Duration.ofMillis(500));
    private final Feed lists = new Feed(Duration.ofSeconds(1));

    @Test
    void eachFeedCatchesUpAtItsInterval() {
        var tasks = tasks();

        assertThat(tasks)
                .extracting(IntervalTask::getIntervalDuration)
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        tasks.getFirst().getRunnable().run();
        tasks.getFirst().getRunnable().run();
        assertThat(boards.calls).isEqualTo(2);
        assertThat(lists.calls).isZero();
    }

    @Test
    void aFeedThatFailsIsAskedAgain() {
        boards.failures.add(new DataAccessResourceFailureException("The database is away"));
        boards.failures.add(new DataAccessResourceFailureException("and still is"));
        boards.failures.add(new IllegalStateException("what nobody expected"));
        var task = tasks().getFirst().getRunnable();

        for (int i = 0; i < 4; i++) {
            task.run();
        }
        assertThat(boards.calls).isEqualTo(4);
        assertThat(boards.failures).isEmpty();
    }

    @Test
    void nothingIsPolledWhereNobodyElseCanWrite() {
        var context = new ApplicationContextRunner()
                .withBean(Feed.class, () -> boards)
                .withUserConfiguration(NodeChangePoller.class);

        context.withPropertyValues("panelboard.mongodb.uri=mongodb://127.0.0.1:1/panelboard")
                .run(several -> assertThat(several).hasSingleBean(NodeChangePoller.class));
        context.withPropertyValues("panelboard.mongodb.uri=")
                .run(alone -> assertThat(alone).doesNotHaveBean(NodeChangePoller.class));
    }

    private List<IntervalTask> tasks() {
        var tasks = new ScheduledTaskRegistrar();
        new NodeChangePoller(List.of(boards, lists)).configureTasks(tasks);
        return tasks.getFixedDelayTaskList();
    }

    private static final class Feed implements NodeChangeFeed {

        private final Duration interval;
        private final Deque<RuntimeException> failures = new ArrayDeque<>();
        private int calls;

        Feed(Duration interval) {
            this.interval = interval;
        }

        @Override
        public String collection() {
            return "things";
        }

        @Override
        public Duration interval() {
            return interval;
        }

        @Override
        public void catchUp() {
            calls++;
            RuntimeException failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
