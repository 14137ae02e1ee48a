package io.panelboard.shared.plot;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Initials;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Scores on one rating scale for all rows: a band from the lowest to the highest, a line at the mean, a mark with the
 * initials of each rater, and an arrow to a score that was adjusted. The figures stand beside it in words as well, so
 * that neither colour nor position carries a meaning alone.
 *
 * @param levels the scale's highest level, at least 2; the lowest is 1
 */
public record LevelPlot(int levels, List<Row> rows) {

    private static final int LANE = 22;
    private static final int RADIUS = 9;
    private static final int GAP = 10;

    public LevelPlot {
        if (levels < 2) {
            throw new IllegalArgumentException("A scale has at least 2 levels, not " + levels);
        }
        rows = List.copyOf(rows);
    }

    /**
     * One line of the picture.
     *
     * @param mean null if nothing was scored
     * @param low where the band begins, or null for none
     * @param high where the band ends, or null for none
     * @param note a few words beside the label, such as "3.6 · 3 raters"; may be empty
     */
    public record Row(
            String label,
            @Nullable Double mean,
            @Nullable Double low,
            @Nullable Double high,
            List<Dot> dots,
            String note) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /**
     * A rater's mark.
     *
     * @param name of the rater; the picture shows the initials
     * @param adjusted where the debrief moved it, or null
     */
    public record Dot(String name, double value, @Nullable Double adjusted) {
        private boolean moved() {
            return adjusted != null && FigureFormatter.differ(adjusted, value);
        }
    }

    /** The picture as an SVG element that can stand in HTML and in XML. */
    public String svg() {
        var lanes = rows.stream().map(this::lanes).toList();
        int bottom = Svg.TOP
                + lanes.stream()
                        .mapToInt(l -> Svg.LABEL + l.count() * LANE + GAP)
                        .sum();
        var svg = new Svg("pb-level-plot", bottom + Svg.AXIS, description());
        for (int level = 1; level <= levels; level++) {
            svg.tick(x(level), bottom, Integer.toString(level), false);
        }
        int y = Svg.TOP;
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), lanes.get(i), y);
            y += Svg.LABEL + lanes.get(i).count() * LANE + GAP;
        }
        return svg.close();
    }

    /** What the picture shows, in words. */
    public String description() {
        return "Scale from 1 to %d. ".formatted(levels)
                + rows.stream().map(LevelPlot::words).collect(Collectors.joining(" "));
    }

    private static String words(Row row) {
        var words = new ArrayList<String>();
        Double mean = row.mean();
        words.add(mean == null ? "no score" : "mean " + FigureFormatter.mean(mean));
        if (row.low() != null && row.high() != null) {
            words.add("from %s to %s".formatted(FigureFormatter.mean(row.low()), FigureFormatter.mean(row.high())));
        }
        row.dots().forEach(dot -> words.add(words(dot)));
        return row.label() + ": " + String.join(", ", words) + ".";
    }

    private static String words(Dot dot) {
        Double adjusted = dot.adjusted();
        return dot.name() + " " + FigureFormatter.mean(dot.value())
                + (adjusted != null && dot.moved() ? " adjusted to " + FigureFormatter.mean(adjusted) : "");
    }

    private void draw(Svg svg, Row row, Lanes lanes, int top) {
        svg.label(top, row.label(), row.note());
        int y = top + Svg.LABEL;
        int height = lanes.count() * LANE;
        if (row.low() != null && row.high() != null) {
            svg.add(
                    "<rect class=\"pb-plot-band\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"4\""
                            + " fill=\"%s\"/>",
                    x(row.low()) - 4, y + 2, x(row.high()) - x(row.low()) + 8, height - 4, Svg.BAND);
        }
        Double mean = row.mean();
        if (mean == null) {
            svg.add(
                    "<text class=\"pb-plot-quiet\" x=\"%d\" y=\"%d\" fill=\"%s\" font-style=\"italic\">no score</text>",
                    Svg.LEFT, y + 15, Svg.QUIET);
        } else {
            svg.add(
                    "<line class=\"pb-plot-mean-line\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\""
                            + " stroke=\"%4$s\" stroke-width=\"2\"/>",
                    x(mean), y - 2, y + height + 2, Svg.INK);
        }
        for (int i = 0; i < row.dots().size(); i++) {
            draw(svg, row.dots().get(i), y + lanes.of(i) * LANE + LANE / 2);
        }
    }

    private void draw(Svg svg, Dot dot, int y) {
        double from = x(dot.value());
        Double adjusted = dot.adjusted();
        svg.add("<g class=\"pb-plot-dot\"><title>%s</title>", Svg.escaped(words(dot)));
        if (adjusted != null && dot.moved()) {
            int side = adjusted > dot.value() ? 1 : -1;
            svg.add(
                    "<path d=\"M%1$.1f %2$dH%3$.1fm%4$d -4l%5$d 4l%4$d 4\" fill=\"none\" stroke=\"%6$s\""
                            + " stroke-width=\"1.5\"/>"
                            + "<circle class=\"pb-plot-ring\" cx=\"%7$.1f\" cy=\"%2$d\" r=\"5\" fill=\"none\""
                            + " stroke=\"%6$s\" stroke-width=\"1.5\"/>",
                    from, y, x(adjusted) - side * 6, -side * 5, side * 5, Svg.INK, x(adjusted));
        }
        svg.add(
                "<circle class=\"pb-plot-disc\" cx=\"%1$.1f\" cy=\"%2$d\" r=\"%3$d\" fill=\"%4$s\"/>"
                        + "<text x=\"%1$.1f\" y=\"%5$d\" fill=\"#ffffff\" font-size=\"8.5\" font-weight=\"bold\""
                        + " text-anchor=\"middle\">%6$s</text></g>",
                from, y, RADIUS, Svg.MARK, y + 3, Svg.escaped(Initials.of(dot.name())));
    }

    private Lanes lanes(Row row) {
        return new Lanes(row.dots().stream()
                .map(dot -> {
                    double adjusted = dot.adjusted() == null ? dot.value() : dot.adjusted();
                    return new double[] {
                        x(Math.min(dot.value(), adjusted)) - RADIUS - 0.5,
                        x(Math.max(dot.value(), adjusted)) + RADIUS + 0.5
                    };
                })
                .toList());
    }

    private double x(double level) {
        return Svg.LEFT + (level - 1) * (Svg.RIGHT - Svg.LEFT) / (levels - 1);
    }
}
