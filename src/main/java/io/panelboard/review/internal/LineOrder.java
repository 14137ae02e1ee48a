package io.panelboard.review.internal;

import io.panelboard.people.PersonId;
import io.panelboard.review.InterviewOrder;
import io.panelboard.shared.Folding;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes comparators of the index's lines; what a line lacks stands at the end in both directions. */
final class LineOrder {

    private LineOrder() {}

    /**
     * @param now parts what has begun from what lies ahead
     * @param names returns a panelist's name, or null
     */
    static Comparator<IndexLine> of(InterviewOrder order, Instant now, Function<PersonId, @Nullable String> names) {
        boolean descending = order.isDescending();
        Comparator<IndexLine> comparator = switch (order.by()) {
            case PAST_FIRST -> order.reversed() ? pastFirst(now).reversed() : pastFirst(now);
            case START -> by(IndexLine::startsAt, Comparator.naturalOrder(), descending);
            case CANDIDATE -> by(line -> line.candidate().name(), Folding.ORDER, descending);
            case JOB -> by(IndexLine::jobTitle, Folding.ORDER, descending);
            case SET -> by(IndexLine::set, Folding.ORDER, descending);
            case PANEL ->
                by(
                        line -> line.panel().isEmpty()
                                ? null
                                : names.apply(line.panel().getFirst()),
                        Folding.ORDER,
                        descending);
            case STATE -> by(IndexLine::state, Comparator.naturalOrder(), descending);
            case RESULT -> by(IndexLine::mean, Comparator.naturalOrder(), descending);
            case DECISION -> by(IndexLine::decided, Comparator.naturalOrder(), descending);
        };
        return comparator.thenComparing(IndexLine.LATEST_FIRST);
    }

    private static Comparator<IndexLine> pastFirst(Instant now) {
        return (one, other) -> {
            boolean ahead = one.startsAt().isAfter(now);
            if (ahead != other.startsAt().isAfter(now)) {
                return ahead ? 1 : -1;
            }
            return ahead
                    ? one.startsAt().compareTo(other.startsAt())
                    : other.startsAt().compareTo(one.startsAt());
        };
    }

    private static <T> Comparator<IndexLine> by(
            Function<IndexLine, @Nullable T> key, Comparator<? super T> order, boolean descending) {
        return Comparator.comparing(key, Comparator.nullsLast(descending ? order.reversed() : order));
    }
}
