package io.panelboard.interviews;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Converts a local date and time in a zone to an instant, on the nights when clocks change too. */
public sealed interface StartTime {

    /** Represents a time that is one instant, as nearly always. */
    record Exact(Instant at) implements StartTime {}

    /** Represents a time that the clocks show twice as they go back. The first one is meant. */
    record Twice(Instant first, Instant second) implements StartTime {}

    /**
     * Represents a time that the clocks never show as they go forward.
     *
     * @param from what the clocks would have shown when they went forward
     * @param to what they showed instead: the next time that exists
     */
    record Missing(LocalTime from, LocalTime to) implements StartTime {}

    /** Converts a local time in this zone. */
    static StartTime of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> {
                var gap = zone.getRules().getTransition(local);
                yield new Missing(
                        gap.getDateTimeBefore().toLocalTime(),
                        gap.getDateTimeAfter().toLocalTime());
            }
            case 1 -> new Exact(local.toInstant(offsets.getFirst()));
            default -> new Twice(local.toInstant(offsets.getFirst()), local.toInstant(offsets.getLast()));
        };
    }
}
