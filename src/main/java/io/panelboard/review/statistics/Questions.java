package io.panelboard.review.statistics;

import io.panelboard.questions.QuestionId;
import io.panelboard.review.Ratings;
import io.panelboard.review.statistics.Figure.Shortage;
import io.panelboard.review.statistics.Figure.TooFew;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Computes the figures of all questions.
 *
 * <p>A rest of questions is the mean of what an interview's answers lie above or below their questions' own means: which
 * questions were left out must not make one rest higher than another.
 */
public final class Questions {

    private final Map<QuestionId, Seen> seen = new LinkedHashMap<>();
    /** Holds the mean of each question over all interviews, which is how easy it is. */
    private final Map<QuestionId, Double> easiness;

    /** Accumulates the ratings of one question. */
    private static final class Seen {
        final SufficientStatistics pairs = new SufficientStatistics(Correlation.WIDTH);
        final List<Integer> seconds = new ArrayList<>();
        int interviews;
        int skipped;
        int scores;
        int notAssessed;
        double sum;
        double squares;
    }

    private Questions(Map<QuestionId, Double> easiness) {
        this.easiness = easiness;
    }

    /** Computes the figures of every question of these interviews. */
    public static Map<QuestionId, QuestionFigures> of(InterviewRatingsByCandidate sheets) {
        var all = new Questions(easiness(sheets));
        for (int c = 0; c < sheets.candidates(); c++) {
            for (InterviewRatings sheet : sheets.byCandidate().get(c)) {
                all.add(c, sheet);
            }
        }
        Map<QuestionId, QuestionFigures> figures = new LinkedHashMap<>();
        all.seen.forEach((id, one) -> figures.put(id, figures(id, one)));
        return figures;
    }

    private static Map<QuestionId, Double> easiness(InterviewRatingsByCandidate sheets) {
        return sheets.byCandidate().stream()
                .flatMap(List::stream)
                .flatMap(sheet -> IntStream.range(0, sheet.questions().size())
                        .mapToObj(q -> Map.entry(sheet.questions().get(q), sheet.mean(q))))
                .filter(mean -> !Double.isNaN(mean.getValue()))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.averagingDouble(Map.Entry::getValue)));
    }

    private void add(int candidate, InterviewRatings sheet) {
        int n = sheet.ratings().questions();
        double[] means = new double[n];
        double sum = 0;
        int answered = 0;
        for (int q = 0; q < n; q++) {
            means[q] = sheet.mean(q) - easiness.getOrDefault(sheet.questions().get(q), 0.0);
            if (!Double.isNaN(means[q])) {
                sum += means[q];
                answered++;
            }
        }
        for (int q = 0; q < n; q++) {
            Seen one = seen.computeIfAbsent(sheet.questions().get(q), id -> new Seen());
            add(one, sheet.ratings(), q);
            if (answered > 1 && !Double.isNaN(means[q])) {
                Correlation.add(one.pairs.row(candidate), means[q], (sum - means[q]) / (answered - 1));
            }
        }
    }

    private static void add(Seen one, Ratings ratings, int question) {
        one.interviews++;
        if (ratings.skipped(question)) {
            one.skipped++;
        }
        if (!ratings.asked(question)) {
            return;
        }
        one.seconds.add(ratings.seconds().get(question));
        for (Ratings.Card card : ratings.cards()) {
            int level = card.level(question);
            if (level > 0) {
                one.scores++;
                one.sum += level;
                one.squares += (double) level * level;
            } else if (card.notAssessed(question)) {
                one.notAssessed++;
            }
        }
    }

    private static QuestionFigures figures(QuestionId id, Seen one) {
        double mean = one.sum / one.scores;
        double variance = (one.squares - one.sum * mean) / (one.scores - 1);
        return new QuestionFigures(
                id,
                one.interviews,
                one.seconds.size(),
                one.skipped,
                one.scores,
                (double) one.notAssessed / (one.notAssessed + one.scores),
                mean,
                one.scores < 2 ? Double.NaN : Math.sqrt(Math.max(0, variance)),
                discrimination(one.pairs),
                one.seconds.isEmpty() ? 0 : median(one.seconds));
    }

    private static Figure discrimination(SufficientStatistics pairs) {
        int candidates = pairs.candidates();
        var missing = Figure.missing(new Shortage(candidates, MinimumSampleSizes.ANSWERED, "candidates"));
        if (!missing.isEmpty()) {
            return new TooFew(missing);
        }
        var interval = Bootstrap.intervals(pairs, Correlation::of).getFirst();
        double[] sums = pairs.sums();
        return Figure.of(
                Correlation.of(sums),
                interval,
                (int) sums[0],
                "the candidates' means on this question, or on the others, are all the same");
    }

    private static int median(List<Integer> values) {
        return (int) Math.round(Median.withDefaults()
                .evaluate(values.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Computes Pearson's correlation from sums over pairs. */
    private static final class Correlation {

        static final int WIDTH = 6;

        private Correlation() {}

        static void add(double[] sums, double x, double y) {
            sums[0]++;
            sums[1] += x;
            sums[2] += y;
            sums[3] += x * x;
            sums[4] += y * y;
            sums[5] += x * y;
        }

        /** Returns −1 to 1; NaN if one of the two variables never varies. */
        static double of(double[] sums) {
            double n = sums[0];
            double xx = sums[3] - sums[1] * sums[1] / n;
            double yy = sums[4] - sums[2] * sums[2] / n;
            double xy = sums[5] - sums[1] * sums[2] / n;
            // Sums that should cancel out leave rounding errors, not variance.
            return xx < 1e-9 * n || yy < 1e-9 * n ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
        }
    }
}
