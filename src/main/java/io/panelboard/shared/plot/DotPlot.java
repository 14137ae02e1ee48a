package io.panelboard.shared.plot;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Initials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws scores on one rating scale for all rows: a band from the lowest to the highest, a line at the mean, a mark with
 * the initials of each rater, and an arrow to a score that was adjusted. The figures stand beside it in words as well,
 * so that neither colour nor position carries a meaning alone.
 *
 * @param levels the scale's highest level, at least 2; the lowest is 1
 * @param named whether each rater has a line of their own with the name in front; otherwise marks share a line where
 *     they do not touch, and raters without a level are left out
 */
public record DotPlot(int levels, boolean named, List<Row> rows) {

    private static final int LANE = 22;
    private static final int RADIUS = 9;
    private static final int GAP = 10;
    /** Sets the size of two letters in a mark; of more, all together have the room of the second. */
    private static final double LETTERS = 8.5;

    private static final double LONGER_LETTERS = 20;
    private static final int NAME = 120;
    private static final int LONGEST_NAME = 15;

    public DotPlot {
        if (levels < 2) {
            throw new IllegalArgumentException("A scale has at least 2 levels, not " + levels);
        }
        rows = List.copyOf(rows);
    }

    /**
     * Describes one row of the picture.
     *
     * @param figures mean and range in words, such as "mean 3.6, range 2.0–4.5" or "no score"
     * @param mean null if nothing was scored
     * @param low where the band begins, or null for none
     * @param high where the band ends, or null for none
     * @param note a few words beside the label, such as "3.6 · 3 raters"; may be empty
     */
    public record Row(
            String label,
            String figures,
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
     * Describes a rater's mark.
     *
     * @param name of the rater; the mark shows the initials
     * @param given in words, such as "2, adjusted to 3" or "not assessed"
     * @param value null if no level was given
     * @param adjusted where the debrief moved it, or null
     * @param counts false for practice
     */
    public record Dot(
            String name,
            String given,
            @Nullable Double value,
            @Nullable Double adjusted,
            boolean counts) {

        /**
         * Creates the mark of a mean that counts.
         *
         * @param adjusted equal to {@code mean} where nothing was adjusted, null where no score is left
         */
        public static Dot ofMean(String name, double mean, @Nullable Double adjusted) {
            String given = FigureFormatter.mean(mean);
            String words = FigureFormatter.adjusted(mean, adjusted);
            return new Dot(name, words.isEmpty() ? given : given + ", " + words, mean, adjusted, true);
        }

        private boolean moved() {
            return value != null && adjusted != null && FigureFormatter.differ(adjusted, value);
        }

        private String words() {
            return name + ": " + given;
        }
    }

    /** Returns the picture as an SVG element that can stand in HTML and in XML. */
    public String svg() {
        var lanes = rows.stream().map(this::lanes).toList();
        int bottom = Svg.TOP
                + lanes.stream()
                        .mapToInt(l -> Svg.LABEL + l.count() * LANE + GAP)
                        .sum();
        var svg = new Svg("pb-dot-plot", bottom + Svg.AXIS, description());
        for (int level = 1; level <= levels; level++) {
            svg.number(x(level), bottom, Integer.toString(level));
        }
        Map<String, String> initials = initials();
        int y = Svg.TOP;
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), lanes.get(i), initials, y);
            y += Svg.LABEL + lanes.get(i).count() * LANE + GAP;
        }
        return svg.close();
    }

    /** Names who is behind the initials, such as "AB Alma Berg, CD Cleo Dorn". */
    public String legend() {
        return initials().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> initials() {
        return Initials.distinct(
                rows.stream().flatMap(row -> drawn(row).stream()).map(Dot::name).toList());
    }

    /** Describes the picture in words. */
    public String description() {
        return "Scale from 1 to %d. ".formatted(levels)
                + rows.stream().map(this::words).collect(Collectors.joining(" "));
    }

    private String words(Row row) {
        return row.label() + ": "
                + Stream.concat(Stream.of(row.figures()), drawn(row).stream().map(Dot::words))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private List<Dot> drawn(Row row) {
        return row.dots().stream().filter(dot -> named || dot.value() != null).toList();
    }

    private void draw(Svg svg, Row row, Lanes lanes, Map<String, String> initials, int top) {
        svg.label(top, row.label(), row.note());
        int y = top + Svg.LABEL;
        int height = lanes.count() * LANE;
        ticks(svg, row, lanes, y);
        if (row.low() != null && row.high() != null) {
            svg.add(
                    "<rect class=\"pb-plot-band\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"4\""
                            + " fill=\"%s\"/>",
                    x(row.low()) - 4, y + 2, x(row.high()) - x(row.low()) + 8, height - 4, Svg.BAND);
        }
        Double mean = row.mean();
        if (mean != null) {
            svg.add(
                    "<line class=\"pb-plot-mean-line\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\""
                            + " stroke=\"%4$s\" stroke-width=\"2\"/>",
                    x(mean), y - 2, y + height + 2, Svg.INK);
        } else if (!named) {
            absence(svg, FigureFormatter.NO_SCORE, y + 15);
        }
        List<Dot> dots = drawn(row);
        for (int i = 0; i < dots.size(); i++) {
            draw(svg, dots.get(i), initials, y + lanes.of(i) * LANE + LANE / 2);
        }
    }

    /** Draws the scale's lines only where marks lie, so that no word lies across them. */
    private void ticks(Svg svg, Row row, Lanes lanes, int top) {
        List<Dot> dots = drawn(row);
        for (int lane = 0; lane < lanes.count(); lane++) {
            int here = lane;
            boolean marks = IntStream.range(0, dots.size())
                    .anyMatch(i -> lanes.of(i) == here && dots.get(i).value() != null);
            if (marks || (dots.isEmpty() && row.mean() != null)) {
                for (int level = 1; level <= levels; level++) {
                    svg.tick(x(level), top + lane * LANE, top + (lane + 1) * LANE, false);
                }
            }
        }
    }

    private void draw(Svg svg, Dot dot, Map<String, String> initials, int y) {
        if (named) {
            svg.add(
                    "<text class=\"pb-plot-label\" x=\"0\" y=\"%d\" fill=\"%s\">%s<title>%s</title></text>",
                    y + 4, Svg.INK, Svg.escaped(Svg.shortened(dot.name(), LONGEST_NAME)), Svg.escaped(dot.words()));
        }
        Double value = dot.value();
        if (value == null) {
            absence(svg, dot.given(), y + 4);
            return;
        }
        double from = x(value);
        svg.add(
                "<g class=\"%s\"><title>%s</title>",
                dot.counts() ? "pb-plot-dot" : "pb-plot-dot pb-practice", Svg.escaped(dot.words()));
        Double adjusted = dot.adjusted();
        if (adjusted != null && dot.moved()) {
            int side = adjusted > value ? 1 : -1;
            svg.add(
                    "<path d=\"M%1$.1f %2$dH%3$.1fm%4$d -4l%5$d 4l%4$d 4\" fill=\"none\" stroke=\"%6$s\""
                            + " stroke-width=\"1.5\"/>"
                            + "<circle class=\"pb-plot-ring\" cx=\"%7$.1f\" cy=\"%2$d\" r=\"5\" fill=\"none\""
                            + " stroke=\"%6$s\" stroke-width=\"1.5\"/>",
                    from, y, x(adjusted) - side * 6, -side * 5, side * 5, Svg.INK, x(adjusted));
        }
        String letters = initials.getOrDefault(dot.name(), "");
        svg.add(
                "<circle class=\"pb-plot-disc\" cx=\"%1$.1f\" cy=\"%2$d\" r=\"%3$d\" %4$s/>"
                        + "<text x=\"%1$.1f\" y=\"%5$d\" fill=\"%6$s\" font-size=\"%8$.1f\" font-weight=\"bold\""
                        + " text-anchor=\"middle\">%7$s</text></g>",
                from,
                y,
                RADIUS,
                dot.counts()
                        ? "fill=\"" + Svg.MARK + "\""
                        : "fill=\"#ffffff\" stroke=\"" + Svg.INK + "\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"",
                y + 3,
                dot.counts() ? "#ffffff" : Svg.INK,
                Svg.escaped(letters),
                letters.length() > 2 ? LONGER_LETTERS / letters.length() : LETTERS);
    }

    private void absence(Svg svg, String words, int y) {
        svg.add(
                "<text class=\"pb-plot-quiet\" x=\"%d\" y=\"%d\" fill=\"%s\" font-style=\"italic\">%s</text>",
                left(), y, Svg.QUIET, Svg.escaped(words));
    }

    private Lanes lanes(Row row) {
        return new Lanes(drawn(row).stream().map(this::extent).toList());
    }

    /** Returns where a mark begins and ends; one with a name takes the whole line. */
    private double[] extent(Dot dot) {
        Double value = dot.value();
        if (named || value == null) {
            return new double[] {0, Svg.WIDTH};
        }
        double adjusted = dot.adjusted() == null ? value : dot.adjusted();
        return new double[] {x(Math.min(value, adjusted)) - RADIUS - 0.5, x(Math.max(value, adjusted)) + RADIUS + 0.5};
    }

    private int left() {
        return named ? NAME : Svg.LEFT;
    }

    private double x(double level) {
        return left() + (level - 1) * (Svg.RIGHT - left()) / (levels - 1);
    }

    /** Distributes marks that would overlap over lanes below each other. */
    private static final class Lanes {

        private final Map<Integer, Integer> laneOf = new HashMap<>();
        private final List<Double> ends = new ArrayList<>();

        /** @param extents where each mark begins and ends on the line */
        Lanes(List<double[]> extents) {
            IntStream.range(0, extents.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> extents.get(i)[0]))
                    .forEach(i -> put(i, extents.get(i)[0], extents.get(i)[1]));
        }

        private void put(int mark, double from, double to) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > from) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(to);
            } else {
                ends.set(lane, to);
            }
            laneOf.put(mark, lane);
        }

        int of(int mark) {
            return laneOf.getOrDefault(mark, 0);
        }

        /** Returns the number of lanes, at least 1. */
        int count() {
            return Math.max(1, ends.size());
        }
    }
}
