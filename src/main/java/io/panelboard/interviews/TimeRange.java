package io.panelboard.interviews;

import java.time.Duration;
import java.time.Instant;

/**
 * Represents a half-open range of time.
 *
 * @param until the first instant that does not belong to it, after {@code from}
 */
public record TimeRange(Instant from, Instant until) {

    public TimeRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A slot ends after it starts, unlike %s to %s".formatted(from, until));
        }
    }

    /** Returns the range that starts here and takes so many minutes, at least 1. */
    public static TimeRange of(Instant from, int minutes) {
        return new TimeRange(from, from.plus(Duration.ofMinutes(minutes)));
    }

    /** Whether some instant belongs to both. Ranges that only touch do not overlap. */
    public boolean overlaps(TimeRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
