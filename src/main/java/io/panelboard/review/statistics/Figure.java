package io.panelboard.review.statistics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a figure, or why there is none. */
public sealed interface Figure {

    /**
     * Holds a value.
     *
     * @param interval null if the candidates are too similar for one
     * @param n the number of candidates it is computed from; of interviews, where the figure says so
     */
    record Known(double value, @Nullable Interval interval, int n) implements Figure {}

    /** Reports samples too small for a figure. */
    record TooFew(List<Shortage> missing) implements Figure {

        public TooFew {
            missing = List.copyOf(missing);
        }

        /** Returns a phrase such as "12 of 30 candidates, 2 of 3 raters". */
        public String phrase() {
            return missing.stream().map(Shortage::phrase).collect(Collectors.joining(", "));
        }
    }

    /**
     * Reports a figure that is undefined although the sample is large enough.
     *
     * @param because a short phrase
     */
    record Undefined(String because) implements Figure {}

    /** Compares a sample's size with its minimum. */
    record Shortage(int have, int need, String what) {

        /** Returns a phrase such as "12 of 30 candidates". */
        public String phrase() {
            return String.format(Locale.ENGLISH, "%,d of %d %s", have, need, what);
        }
    }

    /** Filters the samples that are too small. */
    static List<Shortage> missing(Shortage... needed) {
        return Stream.of(needed).filter(n -> n.have() < n.need()).toList();
    }

    /**
     * Creates a figure from a computed value.
     *
     * @param value NaN if undefined
     * @param otherwise why it is undefined, a short phrase
     */
    static Figure of(double value, @Nullable Interval interval, int n, String otherwise) {
        return Double.isFinite(value) ? new Known(value, interval, n) : new Undefined(otherwise);
    }
}
