package io.panelboard.shared.plot;

import io.panelboard.shared.Markup;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes an SVG picture. Colours are set as attributes, which is all that print supports; on screen the page's styles
 * select the same elements by their classes and give them the colours of its theme.
 */
final class Svg {

    /** Sets the width: enough for a row, and a phone shows it at full size. */
    static final int WIDTH = 360;

    static final int LEFT = 16;
    static final int RIGHT = WIDTH - LEFT;
    static final int TOP = 4;
    /** Sets the height of the line of text over a row's marks. */
    static final int LABEL = 18;
    /** Sets the height of the axis below the last row. */
    static final int AXIS = 24;

    static final String INK = "#1d2733";
    static final String QUIET = "#5a6675";
    static final String LINE = "#c6ccd4";
    static final String BAND = "#d6e4ea";
    static final String MARK = "#33415c";

    private static final double LETTER = 6.6;

    private final StringBuilder out = new StringBuilder();

    Svg(String kind, int height, String description) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pb-figure-plot %s\" viewBox=\"0 0 %d %d\" width=\"%d\""
                        + " height=\"%d\" role=\"img\" aria-label=\"%s\" font-family=\"DejaVu Sans, sans-serif\""
                        + " font-size=\"12\">",
                kind, WIDTH, height, WIDTH, height, escaped(description));
    }

    /** Adds an element; {@code %s} is not escaped, so texts from outside have to be {@link #escaped} before. */
    @SuppressWarnings("AnnotateFormatMethod") // every call is a literal in this package, and all are tested
    Svg add(String format, @Nullable Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments));
        return this;
    }

    /** Draws a row's name on the left and its note on the right. */
    void label(int y, String label, String note) {
        int room = (int) ((WIDTH - note.length() * LETTER) / LETTER) - (note.isEmpty() ? 0 : 2);
        add(
                "<text class=\"pb-plot-label\" x=\"0\" y=\"%d\" fill=\"%s\">%s%s</text>",
                y + 12, INK, escaped(shortened(label, Math.max(room, 8))), "<title>" + escaped(label) + "</title>");
        if (!note.isEmpty()) {
            add(
                    "<text class=\"pb-plot-quiet\" x=\"%d\" y=\"%d\" fill=\"%s\" font-size=\"11\""
                            + " text-anchor=\"end\">%s</text>",
                    WIDTH, y + 12, QUIET, escaped(note));
        }
    }

    /** Draws a line of the scale. */
    void tick(double x, int top, int bottom, boolean strong) {
        add(
                "<line class=\"%s\" x1=\"%2$.1f\" x2=\"%2$.1f\" y1=\"%3$d\" y2=\"%4$d\" stroke=\"%5$s\""
                        + " stroke-width=\"1\"%6$s/>",
                strong ? "pb-plot-zero" : "pb-plot-line",
                x,
                top,
                bottom,
                strong ? QUIET : LINE,
                strong ? "" : " stroke-dasharray=\"2 3\"");
    }

    /** Writes a number of the scale below the last row. */
    void number(double x, int bottom, String number) {
        add(
                "<text class=\"pb-plot-quiet\" x=\"%.1f\" y=\"%d\" fill=\"%s\" font-size=\"11\""
                        + " text-anchor=\"middle\">%s</text>",
                x, bottom + 15, QUIET, number);
    }

    String close() {
        return out.append("</svg>").toString();
    }

    static String escaped(String text) {
        return Markup.escaped(text);
    }

    /** Shortens a text to so many code points. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }
}
