package io.panelboard.interviews;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What a local date and time means in a zone, on the nights when clocks change too. */
public sealed interface StartTime {

    /** One instant, as nearly always. */
    record Exact(Instant at) implements StartTime {}

    /** The clocks go back and show this time twice. The first one is meant. */
    record Twice(Instant first, Instant second) implements StartTime {}

    /**
     * The clocks go forward and never show this time.
     *
     * @param from what the clocks would have shown when they went forward
     * @param to what they showed instead: the next time that exists
     */
    record Missing(LocalTime from, LocalTime to) implements StartTime {}

    /** What this local time is in this zone. */
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
