package io.panelboard.shared.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes values from other threads to a page, conflated to the newest: a value that arrives while another waits for the
 * page replaces it. Exceptions are caught, because they would silently stop the page's push. Thread-safe.
 */
public final class ConflatingConsumer<T> implements Consumer<T> {

    private static final Logger LOG = LoggerFactory.getLogger(ConflatingConsumer.class);

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor page;
    private final Consumer<T> show;

    /**
     * @param page runs a task under the page's lock, sooner or later
     * @param show called under the page's lock
     */
    public ConflatingConsumer(Executor page, Consumer<T> show) {
        this.page = page;
        this.show = show;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            try {
                page.execute(this::showNewest);
            } catch (RuntimeException e) {
                // The page has gone; a page that is opened later loads the current state.
                waiting.set(null);
                LOG.debug("A page that has gone was not shown a change", e);
            }
        }
    }

    private void showNewest() {
        T newest = waiting.getAndSet(null);
        if (newest == null) {
            return;
        }
        try {
            show.accept(newest);
        } catch (RuntimeException e) {
            LOG.error("A page could not show a change", e);
        }
    }
}
