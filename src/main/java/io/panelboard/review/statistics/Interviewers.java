package io.panelboard.review.statistics;

import io.panelboard.people.PersonId;
import io.panelboard.review.Ratings;
import io.panelboard.review.statistics.Figure.Shortage;
import io.panelboard.review.statistics.Figure.TooFew;
import io.panelboard.review.statistics.InterviewerFigures.ScaleUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Median;

/** Computes the figures of all interviewers in one pass over the interviews. */
public final class Interviewers {

    private static final int RESIDUAL = 0;
    private static final int SHARED = 1;
    private static final int EXACT = 2;
    private static final int WITHIN_1 = 3;
    private static final int PAIRS = 4;

    private final int levels;
    private final Map<PersonId, Seen> seen = new HashMap<>();

    /** Accumulates the ratings of one interviewer. */
    private static final class Seen {
        final SufficientStatistics tally = new SufficientStatistics(PAIRS + 1);
        final int[] counts;
        final List<Integer> seconds = new ArrayList<>();
        int notAssessed;
        double residuals;
        int questions;

        Seen(int levels) {
            counts = new int[levels];
        }
    }

    private Interviewers(int levels) {
        this.levels = levels;
    }

    /**
     * Computes the figures of everybody who locked a scorecard, in the order of ids, which does not rank.
     *
     * @param levels how many the rating scale has
     */
    public static List<InterviewerFigures> of(InterviewRatingsByCandidate sheets, int levels) {
        var all = new Interviewers(levels);
        for (int c = 0; c < sheets.candidates(); c++) {
            List<InterviewRatings> candidate = sheets.byCandidate().get(c);
            for (InterviewRatings sheet : candidate) {
                for (Ratings.Card card : sheet.ratings().cards()) {
                    all.add(c, sheet.ratings(), card);
                }
            }
            all.closeCandidate(c, candidate);
        }
        return all.seen.entrySet().stream()
                .map(e -> figures(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(f -> f.person().value()))
                .toList();
    }

    private void add(int candidate, Ratings ratings, Ratings.Card card) {
        Seen one = seen.computeIfAbsent(card.person(), p -> new Seen(levels));
        one.seconds.add(card.secondsToLock());
        for (int q = 0; q < ratings.questions(); q++) {
            int own = card.level(q);
            if (own > 0) {
                one.counts[own - 1]++;
                compare(candidate, ratings, card, q, one);
            } else if (card.notAssessed(q)) {
                one.notAssessed++;
            }
        }
    }

    private static void compare(int candidate, Ratings ratings, Ratings.Card card, int question, Seen one) {
        int own = card.level(question);
        int sum = 0;
        int others = 0;
        int exact = 0;
        int within1 = 0;
        for (Ratings.Card other : ratings.cards()) {
            int level = other.level(question);
            if (level > 0 && !other.person().equals(card.person())) {
                int apart = Math.abs(own - level);
                sum += level;
                others++;
                exact += apart == 0 ? 1 : 0;
                within1 += apart <= 1 ? 1 : 0;
            }
        }
        if (others > 0) {
            double[] row = one.tally.row(candidate);
            row[EXACT] += exact;
            row[WITHIN_1] += within1;
            row[PAIRS] += others;
            one.residuals += own - (double) sum / others;
            one.questions++;
        }
    }

    /**
     * Adds the mean residual of this candidate, so that each candidate has the same weight, however many questions were
     * shared.
     */
    private void closeCandidate(int candidate, List<InterviewRatings> sheets) {
        for (InterviewRatings sheet : sheets) {
            for (Ratings.Card card : sheet.ratings().cards()) {
                Seen one = seen.get(card.person());
                if (one != null && one.questions > 0) {
                    double[] row = one.tally.row(candidate);
                    row[RESIDUAL] = one.residuals / one.questions;
                    row[SHARED] = 1;
                    one.residuals = 0;
                    one.questions = 0;
                }
            }
        }
    }

    private static InterviewerFigures figures(PersonId person, Seen one) {
        int n = one.tally.candidates();
        var missing = Figure.missing(new Shortage(n, MinimumSampleSizes.SHARED, "shared candidates"));
        Figure leniency = new TooFew(missing);
        Figure exact = leniency;
        Figure within1 = leniency;
        if (missing.isEmpty()) {
            double[] sums = one.tally.sums();
            var intervals = Bootstrap.intervals(
                    one.tally, Interviewers::leniency, s -> s[EXACT] / s[PAIRS], s -> s[WITHIN_1] / s[PAIRS]);
            leniency = new Figure.Known(leniency(sums), intervals.get(0), n);
            exact = new Figure.Known(sums[EXACT] / sums[PAIRS], intervals.get(1), n);
            within1 = new Figure.Known(sums[WITHIN_1] / sums[PAIRS], intervals.get(2), n);
        }
        var use = new ScaleUse(Arrays.stream(one.counts).boxed().toList(), one.notAssessed);
        double median = Median.withDefaults()
                .evaluate(one.seconds.stream().mapToInt(Integer::intValue).toArray());
        return new InterviewerFigures(
                person, one.seconds.size(), leniency, exact, within1, use, (int) Math.round(median));
    }

    private static double leniency(double[] sums) {
        return sums[RESIDUAL] / sums[SHARED];
    }
}
