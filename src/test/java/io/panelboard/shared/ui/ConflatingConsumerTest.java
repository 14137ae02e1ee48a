package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ConflatingConsumerTest {

    private final Queue<Runnable> page = new ArrayDeque<>();
    private final List<String> shown = new ArrayList<>();
    private final ConflatingConsumer<String> latest = new ConflatingConsumer<>(page::add, shown::add);

    @Test
    void valuesThatArriveWhileOneWaitsAreFoldedIntoTheNewest() {
        latest.accept("a");
        latest.accept("b");
        latest.accept("c");

        assertThat(page).hasSize(1);
        unlock();
        assertThat(shown).containsExactly("c");
    }

    @Test
    void whatArrivesAfterwardsIsShownToo() {
        latest.accept("a");
        unlock();
        latest.accept("b");
        unlock();

        assertThat(shown).containsExactly("a", "b");
    }

    @Test
    void anExceptionStaysHereAndTheNextValueIsShown() {
        var failing = new ConflatingConsumer<String>(page::add, value -> {
            if ("bad".equals(value)) {
                throw new IllegalStateException("no such component");
            }
            shown.add(value);
        });
        failing.accept("bad");
        unlock();
        failing.accept("good");
        unlock();

        assertThat(shown).containsExactly("good");
    }

    @Test
    void aPageThatHasGoneDoesNotDisturbTheOthers() {
        var gone = new ConflatingConsumer<String>(
                task -> {
                    throw new RejectedExecutionException("detached");
                },
                shown::add);
        gone.accept("a");
        gone.accept("b");

        assertThat(shown).isEmpty();
    }

    private void unlock() {
        while (!page.isEmpty()) {
            page.remove().run();
        }
    }
}
