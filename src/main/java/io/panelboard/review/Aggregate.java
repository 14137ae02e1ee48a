package io.panelboard.review;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.List;

/**
 * Figures of the scores that several people gave.
 *
 * @param raters how many people gave a score that went in
 * @param scores how many scores went in; "not assessed" and "no rating" are none
 * @param mean on the rating scale; 0 if no score went in
 * @param low the lowest of the raters' own means, 0 if no score went in
 * @param high the highest of the raters' own means, 0 if no score went in
 */
public record Aggregate(int raters, int scores, double mean, double low, double high) {

    public static final Aggregate NONE = new Aggregate(0, 0, 0, 0, 0);

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return scores == 0;
    }

    /** How far apart the most lenient and the strictest rater are, in levels. */
    public double spread() {
        return high - low;
    }

    /**
     * These figures as a row of a plot, with what each rater gave.
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
     * The figures of several rounds together: each rater of each round counts alike, and a round without a score is left
     * out. Somebody who rated in two rounds counts twice, because these are two ratings.
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
