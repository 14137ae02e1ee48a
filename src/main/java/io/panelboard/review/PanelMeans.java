package io.panelboard.review;

import io.panelboard.board.RevealedRatings;
import io.panelboard.board.RevealedRatings.Rating;
import io.panelboard.board.Score;
import io.panelboard.people.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Computes the mean of a panel over some questions, and each rater's mean beside it. Every result, competency and range
 * comes from here (R14).
 *
 * <p><b>The panel.</b> {@code M = Σ w(q)·m(q) / Σ w(q)}, where {@code m(q)} is the plain mean of the levels given for
 * question q and {@code w(q)} its weight. A question without a level is left out of both sums, so that it never counts
 * as 0 (R7).
 *
 * <p><b>A rater.</b> Who left questions out, or joined late, rated other questions than the rest, and a plain mean would
 * compare the questions instead of the raters. The comparable mean is {@code M + d(r)}, with {@code d(r) = Σ w(q)·(x(r,q)
 * − m(q)) / Σ w(q)} over the questions that r rated: how far r stands from the panel on the same questions. Who rated
 * all of them gets their plain weighted mean. Weighted by {@code W(r) = Σ w(q)} over what r rated, the deviations add up
 * to 0, so that the lowest is at most 0 and the highest at least 0: low ≤ M ≤ high whatever was left out. It is the mean
 * of r adjusted for the questions' difficulty, as of an incomplete block design (Yates 1936; Searle, Casella &amp;
 * McCulloch 1992). Few shared questions can lead past the scale's ends, where it is cut.
 *
 * <p>All raters have the same weight: independent ratings combined mechanically are more reliable than any one of them
 * and than a number agreed in discussion (Conway, Jako &amp; Goodman 1995; Kahneman, Sibony &amp; Sunstein 2021).
 */
final class PanelMeans {

    private final int levels;
    private final Map<PersonId, Sum> deviations = new HashMap<>();
    private final Sum panel = new Sum();
    private int scores;

    private PanelMeans(int levels) {
        this.levels = levels;
    }

    /**
     * Computes the means over these questions; those without weight or without a level are left out.
     *
     * @param which score of a rating enters
     * @param levels the highest level of the scale
     */
    static PanelMeans of(
            List<RevealedRatings.Question> questions,
            ToIntFunction<RevealedRatings.Question> weights,
            Function<Rating, Score> which,
            int levels) {
        var means = new PanelMeans(levels);
        for (var question : questions) {
            int weight = weights.applyAsInt(question);
            if (weight > 0) {
                means.add(levels(question, which), weight);
            }
        }
        return means;
    }

    private static Map<PersonId, Integer> levels(RevealedRatings.Question question, Function<Rating, Score> which) {
        Map<PersonId, Integer> given = new HashMap<>();
        question.ratings().forEach((person, rating) -> {
            if (which.apply(rating) instanceof Score.Rated(int level)) {
                given.put(person, level);
            }
        });
        return given;
    }

    private void add(Map<PersonId, Integer> given, int weight) {
        if (given.isEmpty()) {
            return;
        }
        double mean =
                given.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
        panel.add(weight, mean);
        scores += given.size();
        given.forEach((person, level) ->
                deviations.computeIfAbsent(person, _ -> new Sum()).add(weight, level - mean));
    }

    /** Returns the panel's figures, null without a level. */
    @Nullable Aggregate panel() {
        if (scores == 0) {
            return null;
        }
        double mean = panel.mean();
        var raters = deviations.values().stream().mapToDouble(this::comparable).summaryStatistics();
        // Rounding must not lead past the mean what the formula keeps on its side.
        return new Aggregate(
                deviations.size(), scores, mean, Math.min(raters.getMin(), mean), Math.max(raters.getMax(), mean));
    }

    /** Returns a rater's comparable mean, null without a level that counts. */
    @Nullable Double mean(PersonId rater) {
        Sum deviation = deviations.get(rater);
        return deviation == null ? null : comparable(deviation);
    }

    /** Returns how many of the questions with a level this person rated. */
    int rated(PersonId rater) {
        Sum deviation = deviations.get(rater);
        return deviation == null ? 0 : deviation.n;
    }

    /** Returns how many questions hold a level. */
    int questions() {
        return panel.n;
    }

    private double comparable(Sum deviation) {
        return Math.clamp(panel.mean() + deviation.mean(), 1, levels);
    }

    private static final class Sum {
        private double weighted;
        private int weights;
        private int n;

        void add(int weight, double value) {
            weighted += weight * value;
            weights += weight;
            n++;
        }

        double mean() {
            return weighted / weights;
        }
    }
}
