package io.panelboard.board.ui;

import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.shared.Initials;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * One question's scores as a picture: a row for each person with a mark on the level, a band over the range, and a
 * line through the mean. Everything can be told apart without colour, and the whole is said in words as well.
 */
final class DotPlot {

    private static final int WIDTH = 340;
    private static final int ROW = 28;
    private static final int TOP = 22;
    private static final int BOTTOM = 22;
    private static final int FIRST = 128;
    private static final int LAST = 322;
    private static final int LONGEST_NAME = 15;

    private final DebriefQuestion question;
    private final int max;

    /** @param max the scale's highest level */
    DotPlot(DebriefQuestion question, int max) {
        this.question = question;
        this.max = max;
    }

    /** The picture as an SVG element, with its description. */
    String svg() {
        int height = TOP + question.marks().size() * ROW + BOTTOM;
        var svg = new StringBuilder();
        add(
                svg,
                "<svg class=\"pb-plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                height,
                escaped(description()));
        figures(svg, question.independent(), height - BOTTOM);
        for (int level = 1; level <= max; level++) {
            add(
                    svg,
                    "<line class=\"pb-plot-grid\" x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\"/>"
                            + "<text class=\"pb-plot-level\" x=\"%1$d\" y=\"%4$d\">%5$d</text>",
                    x(level),
                    TOP,
                    height - BOTTOM,
                    height - 6,
                    level);
        }
        for (int row = 0; row < question.marks().size(); row++) {
            row(svg, question.marks().get(row), TOP + row * ROW + ROW / 2);
        }
        return svg.append("</svg>").toString();
    }

    /** What the picture shows, in words. */
    String description() {
        var words = new StringBuilder("Scores for question ").append(question.number());
        for (Mark mark : question.marks()) {
            words.append("; ").append(mark.name()).append(": ").append(ScoreFormatter.mark(mark));
        }
        return words.append(". ")
                .append(ScoreFormatter.figures(question.independent()))
                .append('.')
                .toString();
    }

    private void figures(StringBuilder svg, Figures figures, int bottom) {
        if (figures.n() == 0) {
            return;
        }
        int low = x(figures.low()) - 13;
        add(
                svg,
                "<rect class=\"pb-plot-range\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"13\"/>",
                low,
                TOP,
                x(figures.high()) + 13 - low,
                bottom - TOP);
        add(
                svg,
                "<line class=\"pb-plot-mean\" x1=\"%1$d\" x2=\"%1$d\" y1=\"%2$d\" y2=\"%3$d\"/>"
                        + "<text class=\"pb-plot-mean-text\" x=\"%1$d\" y=\"%4$d\">mean %5$.1f</text>",
                x(figures.mean()),
                TOP - 4,
                bottom,
                TOP - 9,
                figures.mean());
    }

    private void row(StringBuilder svg, Mark mark, int y) {
        add(svg, "<text class=\"pb-plot-name\" x=\"0\" y=\"%d\">%s</text>", y + 4, escaped(shortened(mark.name())));
        if (!(mark.independent() instanceof Score.Rated(int level))) {
            add(
                    svg,
                    "<text class=\"pb-plot-none\" x=\"%d\" y=\"%d\">%s</text>",
                    FIRST,
                    y + 4,
                    ScoreFormatter.mark(mark));
            return;
        }
        if (mark.adjusted() instanceof Score.Rated(int adjusted) && adjusted != level) {
            arrow(svg, x(level), x(adjusted), y);
        }
        add(
                svg,
                "<g class=\"%s\"><circle cx=\"%2$d\" cy=\"%3$d\" r=\"11\"/>"
                        + "<text x=\"%2$d\" y=\"%4$d\">%5$s</text></g>",
                mark.counts() ? "pb-plot-mark" : "pb-plot-mark pb-practice",
                x(level),
                y,
                y + 3,
                escaped(Initials.of(mark.name())));
    }

    /** From the independent score to the adjusted one, which ends in a ring. */
    private static void arrow(StringBuilder svg, int from, int to, int y) {
        int side = to > from ? 1 : -1;
        int tip = to - side * 8;
        add(
                svg,
                "<path class=\"pb-plot-arrow\" d=\"M%1$d %2$dH%3$dm%4$d -4l%5$d 4l%4$d 4\"/>"
                        + "<circle class=\"pb-plot-adjusted\" cx=\"%6$d\" cy=\"%2$d\" r=\"7\"/>",
                from,
                y,
                tip,
                -side * 5,
                side * 5,
                to);
    }

    private int x(double level) {
        return (int) Math.round(FIRST + (level - 1) * (LAST - FIRST) / (max - 1));
    }

    /** Only what XML knows: named entities are HTML's. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    @SuppressWarnings("AnnotateFormatMethod") // every call is a literal in this class, and all are tested
    private static void add(StringBuilder svg, String format, @Nullable Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }
}
