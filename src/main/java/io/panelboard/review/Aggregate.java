package io.panelboard.review;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds figures of the scores of several raters. Where nobody gave a score there is no aggregate at all, so that absence
 * cannot be read as 0.
 *
 * @param raters how many people gave a counted score, at least 1
 * @param scores number of counted scores, at least one each; "not assessed" and "no rating" are not counted
 * @param mean on the rating scale
 * @param low the lowest of the raters' {@linkplain PanelMeans comparable means}, at most {@code mean}
 * @param high the highest of the raters' comparable means, at least {@code mean}
 */
public record Aggregate(int raters, int scores, double mean, double low, double high) {

    public Aggregate {
        if (raters < 1 || scores < raters || !(low <= mean && mean <= high)) {
            throw new IllegalArgumentException("%d scores of %d raters cannot have the mean %s within %s to %s"
                    .formatted(scores, raters, mean, low, high));
        }
    }

    /** Formats the mean, or the word for its absence. */
    public static String meanOf(@Nullable Aggregate figures) {
        return figures == null ? FigureFormatter.NO_SCORE : FigureFormatter.mean(figures.mean());
    }

    /** Formats the range from the strictest to the most lenient rater, or the word for its absence. */
    public static String rangeOf(@Nullable Aggregate figures) {
        return figures == null
                ? FigureFormatter.NO_SCORE
                : FigureFormatter.range(figures.raters(), figures.low(), figures.high());
    }

    /** Formats what the debrief made of a mean; empty where both read alike. */
    public static String adjustedOf(@Nullable Aggregate from, @Nullable Aggregate to) {
        return FigureFormatter.adjusted(from == null ? null : from.mean(), to == null ? null : to.mean());
    }

    /** Returns the sentence for a missing result. */
    public static String withoutScore(boolean adjusted) {
        return adjusted
                ? "No card that counts held a score before the debrief, so there is no independent result."
                : "No card that counts holds a score, so there is no result.";
    }

    /** Formats the difference between the figures as they are shown, or the word for its absence. */
    public static String differenceOf(@Nullable Aggregate from, @Nullable Aggregate to) {
        return from == null || to == null
                ? FigureFormatter.NO_SCORE
                : FigureFormatter.difference(from.mean(), to.mean());
    }

    /**
     * Formats figures as a row of a plot, with each rater's dot.
     *
     * @param figures null if nobody gave a score
     * @param note a few words beside the label
     */
    public static DotPlot.Row row(String label, @Nullable Aggregate figures, List<DotPlot.Dot> dots, String note) {
        if (figures == null) {
            return new DotPlot.Row(label, FigureFormatter.NO_SCORE, null, null, null, dots, note);
        }
        String range = rangeOf(figures);
        return new DotPlot.Row(
                label,
                "mean %s, %s%s".formatted(meanOf(figures), range.contains("–") ? "range " : "", range),
                figures.mean(),
                figures.low(),
                figures.high(),
                dots,
                note);
    }

    /**
     * Combines the figures of several rounds: each rater of each round has the same weight. A person who rated in two
     * rounds counts twice, because these are two ratings.
     *
     * @param rounds those with a score
     * @return null without rounds
     */
    static @Nullable Aggregate ofRounds(List<Aggregate> rounds) {
        int raters = rounds.stream().mapToInt(Aggregate::raters).sum();
        if (raters == 0) {
            return null;
        }
        double sum = rounds.stream()
                .mapToDouble(round -> round.raters() * round.mean())
                .sorted()
                .sum();
        double low = rounds.stream().mapToDouble(Aggregate::low).min().orElseThrow();
        double high = rounds.stream().mapToDouble(Aggregate::high).max().orElseThrow();
        return new Aggregate(
                raters,
                rounds.stream().mapToInt(Aggregate::scores).sum(),
                Math.clamp(sum / raters, low, high),
                low,
                high);
    }
}
