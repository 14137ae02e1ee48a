package io.panelboard.shared;

import io.panelboard.shared.mongo.DatabaseOutage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Runs a task on an executor each time it is requested, never twice at once: requests that come faster than the task
 * are conflated into one more run after the current one. Thread-safe.
 */
public final class ConflatingTask {

    private static final Logger LOG = LoggerFactory.getLogger(ConflatingTask.class);

    private final AtomicInteger pending = new AtomicInteger();
    private final String name;
    private final Executor executor;
    private final Runnable task;

    /** @param name for the log, if the task fails */
    public ConflatingTask(String name, Executor executor, Runnable task) {
        this.name = name;
        this.executor = executor;
        this.task = task;
    }

    public void request() {
        if (pending.getAndIncrement() == 0) {
            executor.execute(this::run);
        }
    }

    private void run() {
        int answered;
        do {
            answered = pending.get();
            try {
                task.run();
            } catch (DataAccessException e) {
                DatabaseOutage.failed(LOG, name + ", which runs again at the next request", e);
            } catch (RuntimeException | Error e) {
                // Errors too: otherwise the task would count as running for ever.
                LOG.warn("This failed and runs again at the next request: {}", name, e);
            }
        } while (pending.addAndGet(-answered) != 0);
    }
}
