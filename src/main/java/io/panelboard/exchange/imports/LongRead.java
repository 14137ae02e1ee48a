package io.panelboard.exchange.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads on a virtual thread: a quick result is shown at once, a slower one behind a progress bar with a button to
 * cancel.
 */
public final class LongRead extends Div {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Duration patience;
    private transient @Nullable FutureTask<?> running;

    public LongRead() {
        this(PATIENCE);
    }

    public LongRead(Duration patience) {
        this.patience = patience;
        addClassName("pb-long-read");
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", "Reading the list");
        var words = new Span("Reading the list …");
        words.getElement().setAttribute("role", "status");
        add(words, bar, new Button("Cancel", e -> cancel()));
        setVisible(false);
    }

    /**
     * Starts reading, and cancels what was being read before.
     *
     * @param failed receives the exception if reading took long; otherwise it is thrown here
     */
    public <T> void read(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        cancel();
        var task = new FutureTask<T>(work::get);
        running = task;
        Thread.startVirtualThread(task);
        try {
            T result = task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            running = null;
            done.accept(result);
        } catch (TimeoutException _) {
            setVisible(true);
            UI ui = UI.getCurrent();
            Thread.startVirtualThread(() -> finish(task, ui, done, failed));
        } catch (ExecutionException e) {
            running = null;
            throw unwrapped(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            cancel();
        }
    }

    private <T> void finish(FutureTask<T> task, UI ui, Consumer<T> done, Consumer<RuntimeException> failed) {
        Runnable shown = outcome(task, done, failed);
        // Exceptions in it reach the session's error handler.
        var _ = ui.access(() -> {
            if (task.equals(running)) {
                running = null;
                setVisible(false);
                shown.run();
            }
        });
    }

    private static <T> Runnable outcome(FutureTask<T> task, Consumer<T> done, Consumer<RuntimeException> failed) {
        try {
            T result = task.get();
            return () -> done.accept(result);
        } catch (ExecutionException e) {
            return () -> failed.accept(unwrapped(e));
        } catch (CancellationException _) {
            return () -> {};
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return () -> {};
        }
    }

    /** Cancels reading, and drops its result. */
    void cancel() {
        if (running != null) {
            running.cancel(true);
            running = null;
        }
        setVisible(false);
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
