package io.panelboard.review.ui;

import io.panelboard.review.statistics.Figure;
import io.panelboard.review.statistics.Interval;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.IntervalPlot;
import java.util.function.DoubleFunction;

/** Formats an estimate over many candidates, or the reason why there is none. */
public final class EstimateFormatter {

    private EstimateFormatter() {}

    /** Formats a difference in levels, such as "+0.32 (+0.10 to +0.55)". */
    public static String leniency(Figure figure) {
        return of(figure, FigureFormatter::signedCoefficient);
    }

    /** Formats a coefficient, such as "0.41 (0.20 to 0.58)". */
    public static String coefficient(Figure figure) {
        return of(figure, FigureFormatter::coefficient);
    }

    /** Formats a share, such as "62 % (55 % to 70 %)". */
    public static String share(Figure figure) {
        return of(figure, FigureFormatter::percent);
    }

    private static String of(Figure figure, DoubleFunction<String> format) {
        return switch (figure) {
            case Figure.Known(double value, Interval interval, int n) ->
                interval == null
                        ? format.apply(value)
                        : FigureFormatter.estimate(value, interval.low(), interval.high(), format);
            case Figure.TooFew missing -> missing.phrase();
            case Figure.Undefined(String because) -> FigureFormatter.NONE + ": " + because;
        };
    }

    /** Creates the figure's row of a plot. */
    public static IntervalPlot.Row row(String label, Figure figure) {
        return switch (figure) {
            case Figure.Known(double value, Interval interval, int n) ->
                new IntervalPlot.Row(
                        label,
                        value,
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        n);
            case Figure.TooFew missing ->
                new IntervalPlot.Row(
                        label, null, null, null, missing.missing().getFirst().have());
            case Figure.Undefined undefined -> new IntervalPlot.Row(label, null, null, null, 0);
        };
    }

    /** Formats the number of candidates behind the figure. */
    public static String n(Figure figure) {
        return figure instanceof Figure.Known known ? String.valueOf(known.n()) : FigureFormatter.NONE;
    }
}
