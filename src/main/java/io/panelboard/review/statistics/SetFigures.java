package io.panelboard.review.statistics;

import io.panelboard.people.PersonId;
import io.panelboard.review.Agreement;
import io.panelboard.review.Ratings;
import io.panelboard.review.statistics.Figure.Known;
import io.panelboard.review.statistics.Figure.TooFew;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Measures how well the ratings on a question set distinguish candidates.
 *
 * @param single {@link Icc ICC(2,1)} of the raters' weighted means
 * @param average ICC(2,k), for a panel of the usual size
 * @param ratersEach k, the harmonic mean of the numbers of raters of a candidate; 0 if nobody has two
 * @param alpha ordinal {@link Alpha} of the levels given for the same question
 * @param sameLevel of all pairs of levels for the same question in the same interview, the share that are the same, 0 to
 *     1; NaN without a pair
 */
public record SetFigures(Figure single, Figure average, double ratersEach, Figure alpha, double sameLevel) {

    private static final String ALIKE = "all levels are the same";

    /**
     * Computes the figures of these interviews.
     *
     * @param levels how many the rating scale has
     */
    public static SetFigures of(InterviewRatingsByCandidate sheets, int levels) {
        var icc = Icc.tally(means(sheets));
        var missing = MinimumSampleSizes.reliability(icc.candidates(), Icc.raters(icc));
        double each = icc.candidates() == 0 ? 0 : Icc.ratersEach(icc.sums());
        Figure alpha = alpha(sheets, new Alpha(levels, Alpha.Metric.ORDINAL), levels);
        if (!missing.isEmpty()) {
            return new SetFigures(new TooFew(missing), new TooFew(missing), each, alpha, sameLevel(sheets));
        }
        double[] sums = icc.sums();
        var intervals = Bootstrap.intervals(icc, Icc::single, Icc::average);
        return new SetFigures(
                Figure.of(Icc.single(sums), intervals.get(0), icc.candidates(), Icc.whyNone(sums)),
                Figure.of(Icc.average(sums), intervals.get(1), icc.candidates(), Icc.whyNone(sums)),
                each,
                alpha,
                sameLevel(sheets));
    }

    /** Computes each rater's mean for each candidate; over several interviews of one candidate, the mean of these. */
    private static List<Map<PersonId, Double>> means(InterviewRatingsByCandidate sheets) {
        List<Map<PersonId, Double>> table = new ArrayList<>(sheets.candidates());
        for (List<InterviewRatings> candidate : sheets.byCandidate()) {
            Map<PersonId, Double> means = new HashMap<>();
            for (InterviewRatings sheet : candidate) {
                for (Ratings.Card card : sheet.ratings().cards()) {
                    if (card.mean() != null) {
                        means.put(card.person(), mean(candidate, card.person()));
                    }
                }
            }
            table.add(means);
        }
        return table;
    }

    private static double mean(List<InterviewRatings> candidate, PersonId rater) {
        double sum = 0;
        int n = 0;
        for (InterviewRatings sheet : candidate) {
            for (Ratings.Card card : sheet.ratings().cards()) {
                Double mean = card.mean();
                if (mean != null && card.person().equals(rater)) {
                    sum += mean;
                    n++;
                }
            }
        }
        return sum / n;
    }

    private static Figure alpha(InterviewRatingsByCandidate sheets, Alpha alpha, int levels) {
        var tally = new SufficientStatistics(alpha.width());
        Set<PersonId> raters = new HashSet<>();
        int[] counts = new int[levels];
        for (int c = 0; c < sheets.candidates(); c++) {
            for (InterviewRatings sheet : sheets.byCandidate().get(c)) {
                for (int q = 0; q < sheet.ratings().questions(); q++) {
                    if (count(sheet, q, counts) >= 2) {
                        alpha.add(tally.row(c), counts);
                        for (Ratings.Card card : sheet.ratings().cards()) {
                            if (card.level(q) > 0) {
                                raters.add(card.person());
                            }
                        }
                    }
                }
            }
        }
        var missing = MinimumSampleSizes.reliability(tally.candidates(), raters.size());
        if (!missing.isEmpty()) {
            return new TooFew(missing);
        }
        var interval = Bootstrap.intervals(tally, alpha).getFirst();
        double value = alpha.applyAsDouble(tally.sums());
        return Double.isNaN(value) ? new Figure.Undefined(ALIKE) : new Known(value, interval, tally.candidates());
    }

    private static double sameLevel(InterviewRatingsByCandidate sheets) {
        var questions = sheets.byCandidate().stream()
                .flatMap(List::stream)
                .flatMap(sheet -> IntStream.range(0, sheet.ratings().questions())
                        .mapToObj(q -> sheet.ratings().cards().stream()
                                .map(card -> card.level(q))
                                .filter(level -> level > 0)
                                .toList()))
                .toList();
        Agreement agreement = Agreement.ofLevels(questions);
        return agreement.pairs() == 0 ? Double.NaN : agreement.exact();
    }

    private static int count(InterviewRatings sheet, int question, int[] counts) {
        Arrays.fill(counts, 0);
        int given = 0;
        for (Ratings.Card card : sheet.ratings().cards()) {
            int level = card.level(question);
            if (level > 0) {
                counts[level - 1]++;
                given++;
            }
        }
        return given;
    }
}
