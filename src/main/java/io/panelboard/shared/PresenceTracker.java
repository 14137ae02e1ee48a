package io.panelboard.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tracks who has a thing open in this process, by the heartbeats of the pages that show it. Thread-safe.
 *
 * @param <P> identifies a person
 * @param <S> what a page shows of the thing; compared by {@code equals}
 */
public final class PresenceTracker<P, S> {

    /** Limits how long a page counts as open without a heartbeat: a closed laptop does not unsubscribe. */
    public static final Duration AWAY_AFTER = Duration.ofSeconds(25);

    private record Seen<P, S>(P person, S shown, Instant at) {}

    private final Map<Object, Seen<P, S>> pages = new ConcurrentHashMap<>();
    private final Clock clock;

    public PresenceTracker(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that a page was opened.
     *
     * @param page any object that stands for the page, until {@link #left} is called with it
     */
    public void joined(Object page, P person, S shown) {
        pages.put(page, new Seen<>(person, shown, clock.instant()));
    }

    /** Records a heartbeat; ignored if the page has left. */
    public void seen(Object page, S shown) {
        pages.computeIfPresent(page, (key, before) -> new Seen<>(before.person, shown, clock.instant()));
    }

    public void left(Object page) {
        pages.remove(page);
    }

    /** Returns the people present now, each with what their most recently used page shows. */
    public Map<P, S> present() {
        Instant now = clock.instant();
        var present = new LinkedHashMap<P, S>();
        pages.values().stream()
                .filter(page -> isAlive(page, now))
                .sorted(Comparator.comparing(Seen::at))
                .forEach(page -> present.put(page.person, page.shown));
        return present;
    }

    /** Compares the distance in either direction: a clock that was set back must not keep a page that left before. */
    private static boolean isAlive(Seen<?, ?> page, Instant now) {
        return Duration.between(page.at, now).abs().compareTo(AWAY_AFTER) < 0;
    }
}
