package io.panelboard.review.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A figure, or why there is none. */
public sealed interface Figure {

    /**
     * A figure.
     *
     * @param interval null if the candidates are too much alike for one
     * @param n how many candidates it is made of
     */
    record Known(double value, @Nullable Interval interval, int n) implements Figure {}

    /** Too little was seen for an honest figure. */
    record TooFew(List<Shortage> missing) implements Figure {

        public TooFew {
            missing = List.copyOf(missing);
        }

        /** Such as "12 of 30 candidates, 2 of 3 raters". */
        public String phrase() {
            return missing.stream().map(Shortage::phrase).collect(Collectors.joining(", "));
        }
    }

    /**
     * There is enough, and still nothing to say.
     *
     * @param because a short phrase
     */
    record Undefined(String because) implements Figure {}

    /** How much there is of what is needed. */
    record Shortage(int have, int need, String what) {

        /** Such as "12 of 30 candidates". */
        public String phrase() {
            return String.format(Locale.ENGLISH, "%,d of %d %s", have, need, what);
        }
    }

    /** What is missing among what is needed; empty if nothing is. */
    static List<Shortage> missing(Shortage... needed) {
        return Stream.of(needed).filter(n -> n.have() < n.need()).toList();
    }

    /**
     * A figure if it could be made.
     *
     * @param value NaN if it could not
     * @param otherwise why not, a short phrase
     */
    static Figure of(double value, @Nullable Interval interval, int n, String otherwise) {
        return Double.isFinite(value) ? new Known(value, interval, n) : new Undefined(otherwise);
    }
}
