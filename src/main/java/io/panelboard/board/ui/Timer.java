package io.panelboard.board.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Tag;
import io.panelboard.shared.ui.JsonElement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows a running time. The browser counts on by itself from the time that the server sent last. */
@Tag("pb-timer")
final class Timer extends JsonElement<Timer.Face> {

    private final transient Clock clock;
    private final boolean hours;
    private @Nullable Span span;

    /**
     * @param elapsed in milliseconds
     * @param minutes the planned duration, or 0 if there is none
     * @param hours whether hours are shown
     */
    record Face(long elapsed, boolean running, int minutes, boolean hours) {}

    private record Span(Duration spent, @Nullable Instant since, int minutes) {}

    Timer(Clock clock, boolean hours) {
        this.clock = clock;
        this.hours = hours;
    }

    /** @param since since when it has been running, or null if it stands still at {@code spent} */
    void show(Duration spent, @Nullable Instant since, int minutes) {
        var next = new Span(spent, since, minutes);
        if (!next.equals(span)) {
            span = next;
            draw(next);
        }
    }

    /** Sends the time again: after a resync the element starts afresh, and its first time is long past. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (span != null) {
            draw(span);
        }
    }

    private void draw(Span now) {
        Duration elapsed = now.since == null ? now.spent : now.spent.plus(Duration.between(now.since, clock.instant()));
        show(new Face(Math.max(0, elapsed.toMillis()), now.since != null, now.minutes, hours));
    }
}
