package io.panelboard.review.statistics;

/** Represents a 95 % confidence interval. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Not an interval: %s to %s".formatted(low, high));
        }
    }
}
