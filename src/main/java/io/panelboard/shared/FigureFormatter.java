package io.panelboard.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formats figures for people: on pages, in pictures and in files alike. Stateless and thread-safe.
 *
 * <ul>
 *   <li><b>Units.</b> Levels of a rating scale are whole numbers, 1 the lowest. Means of levels have one decimal, because
 *       a panel of a few people supports no finer reading; coefficients and figures over many candidates have two; shares
 *       are given from 0 to 1 and shown as whole per cent.
 *   <li><b>Rounding.</b> {@link RoundingMode#HALF_UP} on the decimal representation of {@link Double#toString}, so that
 *       2.45 reads "2.5". It keeps the order of figures: low ≤ mean ≤ high holds for what is shown, too.
 *   <li><b>Differences</b> are those of the figures as they are shown, so that a reader who subtracts finds the same
 *       (R14). The minus is U+2212, because it stands among digits.
 *   <li><b>Absence</b> is a word, never 0: {@link #NO_SCORE} where nobody gave a level, {@link #NONE} for any other figure
 *       that is NaN.
 * </ul>
 */
public final class FigureFormatter {

    /** Replaces a mean or a range that no score went into. */
    public static final String NO_SCORE = "no score";

    /** Replaces any other figure that could not be computed. */
    public static final String NONE = "none";

    private FigureFormatter() {}

    /** Formats a mean of levels, such as "3.6". */
    public static String mean(double mean) {
        return Double.isNaN(mean) ? NO_SCORE : rounded(mean, 1).toPlainString();
    }

    /** Returns a mean of levels as it is shown, for files that hold numbers. */
    public static BigDecimal shown(double mean) {
        return rounded(mean, 1);
    }

    /** Whether two means read differently. */
    public static boolean differ(double a, double b) {
        return !mean(a).equals(mean(b));
    }

    /**
     * Formats what the debrief made of a mean, such as "adjusted: 3.8" or "adjusted: no score"; empty where both read
     * alike.
     *
     * @param from the independent mean, null without a score
     * @param to the adjusted one, null without a score
     */
    public static String adjusted(@Nullable Double from, @Nullable Double to) {
        String words = meanOrNone(to);
        return words.equals(meanOrNone(from)) ? "" : "adjusted: " + words;
    }

    /** Formats a mean with what the debrief made of it in the room of a table's cell, such as "not assessed → 4.0". */
    public static String moved(@Nullable Double from, @Nullable Double to, String absent) {
        String before = from == null ? absent : mean(from);
        return adjusted(from, to).isEmpty() ? before : before + " → " + meanOrNone(to);
    }

    private static String meanOrNone(@Nullable Double mean) {
        return mean == null ? NO_SCORE : mean(mean);
    }

    /** Formats the difference of two means, such as "+0.3", "−0.3" or "±0.0". */
    public static String difference(double from, double to) {
        return Double.isNaN(from) || Double.isNaN(to)
                ? NO_SCORE
                : signed(rounded(to, 1).subtract(rounded(from, 1)), "±");
    }

    /** Formats the difference of two levels, such as "+1", "−1" or "±0". */
    public static String levelDifference(int from, int to) {
        return signed(BigDecimal.valueOf(to - (long) from), "±");
    }

    /**
     * Formats the range from the strictest to the most lenient rater's mean, such as "2.0–4.5", "all 4.0" or "one
     * rater".
     */
    public static String range(int raters, double low, double high) {
        return range(raters, "one rater", mean(low), mean(high));
    }

    /** Formats the range from the lowest to the highest level, such as "2–5", "all 4" or "one score". */
    public static String levelRange(int scores, int low, int high) {
        return range(scores, "one score", Integer.toString(low), Integer.toString(high));
    }

    /** Formats a share from 0 to 1, such as "62 %". */
    public static String percent(double share) {
        return Double.isNaN(share) ? NONE : wholePercent(share) + " %";
    }

    /** Formats shares of one whole, such as "0 · 12 · 40 · 38 · 10 %". */
    public static String percents(double... shares) {
        return shares.length == 0 || Arrays.stream(shares).anyMatch(Double::isNaN)
                ? NONE
                : Arrays.stream(shares)
                        .mapToObj(FigureFormatter::wholePercent)
                        .collect(Collectors.joining(" · ", "", " %"));
    }

    /** Formats a coefficient, such as "0.41" or "−0.07". */
    public static String coefficient(double figure) {
        if (Double.isNaN(figure)) {
            return NONE;
        }
        BigDecimal rounded = rounded(figure, 2);
        return rounded.signum() < 0 ? signed(rounded, "") : rounded.toPlainString();
    }

    /** Formats a figure that has a meaning on both sides of 0, such as "+0.41", "−0.07" or "0.00". */
    public static String signedCoefficient(double figure) {
        return Double.isNaN(figure) ? NONE : signed(rounded(figure, 2), "");
    }

    /** Formats a mean with its standard deviation, such as "3.81, 0.62". */
    public static String meanAndDeviation(double mean, double deviation) {
        return Double.isNaN(mean) ? NONE : coefficient(mean) + ", " + coefficient(deviation);
    }

    /**
     * Formats an estimate with its interval, such as "+0.32 (−0.10 to +0.55)". A dash between its ends could be read as
     * a minus.
     *
     * @param low the interval's lower end, or null if there is none
     * @param high the interval's upper end, or null if there is none
     * @param format of each of the three
     */
    public static String estimate(
            double value, @Nullable Double low, @Nullable Double high, DoubleFunction<String> format) {
        return low == null || high == null
                ? format.apply(value)
                : "%s (%s to %s)".formatted(format.apply(value), format.apply(low), format.apply(high));
    }

    /** Formats minutes and seconds, such as "4:05". */
    public static String minutes(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    /** Formats a number of things, such as "1 question" or "1,200 questions". */
    public static String count(int n, String thing) {
        return n == 1 ? "1 " + thing : String.format(Locale.ENGLISH, "%,d %ss", n, thing);
    }

    private static String range(int n, String one, String low, String high) {
        return switch (n) {
            case 0 -> NO_SCORE;
            case 1 -> one;
            default -> low.equals(high) ? "all " + low : low + "–" + high;
        };
    }

    private static String wholePercent(double share) {
        return rounded(100 * share, 0).toPlainString();
    }

    private static BigDecimal rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String signed(BigDecimal figure, String signOfZero) {
        String sign = switch (figure.signum()) {
            case 0 -> signOfZero;
            case 1 -> "+";
            default -> "−";
        };
        return sign + figure.abs().toPlainString();
    }
}
