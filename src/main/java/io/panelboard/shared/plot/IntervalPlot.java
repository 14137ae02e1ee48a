package io.panelboard.shared.plot;

import io.panelboard.shared.FigureFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws estimates with their intervals on one axis (a forest plot): a square at the estimate, a line over the interval,
 * and a line through the point that means "no difference". What lies outside the axis ends in an arrow; the figures are
 * given in words.
 *
 * @param min the axis's lower end
 * @param max the axis's upper end, greater than {@code min}
 * @param zero the point that means "no difference", on the axis
 */
public record IntervalPlot(double min, double max, double zero, List<Row> rows) {

    private static final int LINE = 18;
    private static final int GAP = 8;
    private static final int TICKS = 5;

    public IntervalPlot {
        if (!(min < max && min <= zero && zero <= max)) {
            throw new IllegalArgumentException("Not an axis: %s to %s, zero at %s".formatted(min, max, zero));
        }
        rows = List.copyOf(rows);
    }

    /**
     * Describes one line of the picture.
     *
     * @param estimate null if there are too few observations
     * @param low the interval's lower end, or null if there is none
     * @param high the interval's upper end, or null if there is none
     * @param n how many observations it is made of
     */
    public record Row(
            String label,
            @Nullable Double estimate,
            @Nullable Double low,
            @Nullable Double high,
            int n) {}

    /** Returns the picture as an SVG element that can stand in HTML and in XML. */
    public String svg() {
        int bottom = Svg.TOP + rows.size() * (Svg.LABEL + LINE + GAP);
        var svg = new Svg("pb-interval-plot", bottom + Svg.AXIS, description());
        double step = (max - min) / (TICKS - 1);
        for (int i = 0; i < TICKS; i++) {
            double at = min + i * step;
            if (Math.abs(at - zero) > step / 2) {
                tick(svg, at, bottom, false);
            }
        }
        tick(svg, zero, bottom, true);
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), Svg.TOP + i * (Svg.LABEL + LINE + GAP));
        }
        return svg.close();
    }

    private void tick(Svg svg, double at, int bottom, boolean strong) {
        svg.tick(x(at), Svg.TOP, bottom, strong);
        svg.number(x(at), bottom, number(at));
    }

    /** Describes the picture in words. */
    public String description() {
        return rows.stream().map(row -> row.label() + ": " + words(row) + ".").collect(Collectors.joining(" "));
    }

    private String words(Row row) {
        Double estimate = row.estimate();
        if (estimate == null) {
            return "too little data, n = " + row.n();
        }
        return FigureFormatter.estimate(estimate, row.low(), row.high(), this::number) + ", n = " + row.n();
    }

    private void draw(Svg svg, Row row, int top) {
        svg.label(top, row.label(), words(row));
        int y = top + Svg.LABEL + LINE / 2;
        if (row.low() != null && row.high() != null) {
            double from = x(row.low());
            double to = x(row.high());
            svg.add(
                    "<path class=\"pb-plot-whisker\" d=\"M%.1f %dH%.1f%s%s\" fill=\"none\" stroke=\"%s\""
                            + " stroke-width=\"1.5\"/>",
                    from, y, to, end(from, y, row.low() < min, 1), end(to, y, row.high() > max, -1), Svg.INK);
        }
        Double estimate = row.estimate();
        if (estimate != null && estimate >= min && estimate <= max) {
            svg.add(
                    "<rect class=\"pb-plot-estimate\" x=\"%.1f\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/>",
                    x(estimate) - 5, y - 5, Svg.MARK);
        }
    }

    /** Draws a bar where the interval ends, an arrow where it goes on beyond the axis. */
    private static String end(double x, int y, boolean beyond, int inwards) {
        return beyond
                ? String.format(Locale.ROOT, "M%.1f %dl%d 5l%d 5", x + inwards * 6, y - 5, -inwards * 6, inwards * 6)
                : String.format(Locale.ROOT, "M%.1f %dv10", x, y - 5);
    }

    private double x(double value) {
        double within = Math.clamp(value, min, max);
        return Svg.LEFT + (within - min) * (Svg.RIGHT - Svg.LEFT) / (max - min);
    }

    /** Formats a value with a sign where the axis has two sides. */
    private String number(double value) {
        return min < 0 ? FigureFormatter.signedCoefficient(value) : FigureFormatter.coefficient(value);
    }
}
