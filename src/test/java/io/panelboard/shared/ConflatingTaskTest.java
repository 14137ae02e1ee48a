package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ConflatingTaskTest {

    private final Deque<Runnable> submitted = new ArrayDeque<>();
    private Runnable work = () -> {};
    private int runs;

    private final ConflatingTask task = new ConflatingTask("a test's task", submitted::add, () -> {
        runs++;
        work.run();
    });

    @Test
    void requestsThatWaitAreAnsweredByOneRun() {
        task.request();
        task.request();
        task.request();
        execute();
        assertThat(runs).isEqualTo(1);

        task.request();
        execute();
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void whatIsRequestedMeanwhileIsAnsweredByOneMore() {
        work = () -> {
            if (runs == 1) {
                task.request();
                task.request();
            }
        };
        task.request();
        execute();
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void aFailureStopsNoLaterRun() {
        work = () -> {
            throw new AssertionError("as a page that fails");
        };
        task.request();
        execute();
        task.request();
        execute();
        assertThat(runs).isEqualTo(2);
    }

    private void execute() {
        assertThat(submitted).hasSize(1);
        Objects.requireNonNull(submitted.poll()).run();
    }
}
