package io.panelboard.review.statistics;

/** Where a figure would likely lie with other candidates of the same kind: 95 %, from {@code low} to {@code high}. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Not an interval: %s to %s".formatted(low, high));
        }
    }
}
