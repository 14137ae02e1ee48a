package io.panelboard.review;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.List;

/**
 * Holds figures of the scores of several raters.
 *
 * @param raters how many people gave a counted score
 * @param scores number of counted scores; "not assessed" and "no rating" are not counted
 * @param mean on the rating scale; 0 without scores
 * @param low the lowest of the raters' own means, 0 without scores
 * @param high the highest of the raters' own means, 0 without scores
 */
public record Aggregate(int raters, int scores, double mean, double low, double high) {

    public static final Aggregate NONE = new Aggregate(0, 0, 0, 0, 0);

    public boolean isEmpty() {
        return scores == 0;
    }

    /** Returns the distance between the most lenient and the strictest rater, in levels. */
    public double spread() {
        return high - low;
    }

    /**
     * Formats the figures as a row of a plot, with each rater's dot.
     *
     * @param note a few words beside the label, or why there are no figures
     */
    public DotPlot.Row row(String label, List<DotPlot.Dot> dots, String note) {
        if (isEmpty()) {
            return new DotPlot.Row(label, FigureFormatter.NO_SCORE, null, null, null, dots, note);
        }
        String range = FigureFormatter.range(raters, low, high);
        String figures =
                "mean %s, %s%s".formatted(FigureFormatter.mean(mean), range.contains("–") ? "range " : "", range);
        return new DotPlot.Row(label, figures, mean, low, high, dots, note);
    }

    /**
     * Combines the figures of several rounds: each rater of each round has the same weight, and rounds without a score
     * are left out. A person who rated in two rounds counts twice, because these are two ratings.
     */
    static Aggregate ofRounds(List<Aggregate> rounds) {
        var scored = rounds.stream().filter(round -> !round.isEmpty()).toList();
        int raters = scored.stream().mapToInt(Aggregate::raters).sum();
        if (raters == 0) {
            return NONE;
        }
        double sum = scored.stream()
                .mapToDouble(round -> round.raters() * round.mean())
                .sorted()
                .sum();
        return new Aggregate(
                raters,
                scored.stream().mapToInt(Aggregate::scores).sum(),
                sum / raters,
                scored.stream().mapToDouble(Aggregate::low).min().orElseThrow(),
                scored.stream().mapToDouble(Aggregate::high).max().orElseThrow());
    }
}
