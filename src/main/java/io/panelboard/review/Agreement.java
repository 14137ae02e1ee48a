package io.panelboard.review;

import io.panelboard.board.RevealedRatings;
import io.panelboard.board.Score;
import java.util.Collection;
import java.util.List;

/**
 * Measures how far a panel agrees about one candidate, with figures that a handful of scores supports: no reliability
 * coefficient, because that compares candidates and says nothing about a single one.
 *
 * <ul>
 *   <li>Exact and within-1 agreement: of all pairs of panelists who scored the same question, the share with the same
 *       level, and with levels at most one apart (Tinsley &amp; Weiss 1975).
 *   <li>Range: the distance between the lowest and the highest level for a question.
 *   <li>Mean absolute deviation: {@code Σ|x − mean| / n} for a question, the AD index (Burke, Finkelstein &amp; Dusig
 *       1999).
 * </ul>
 *
 * @param questions how many questions at least two panelists scored; all else is 0 if none
 * @param pairs how many pairs of scores were compared
 * @param exact 0 to 1
 * @param within1 0 to 1, never less than {@code exact}
 * @param range the mean of the questions' ranges, 0 to 4 levels
 * @param widest the widest range of a question, 0 to 4 levels
 * @param meanAbsoluteDeviation the mean of the questions' deviations, 0 to 2 levels
 */
public record Agreement(
        int questions,
        int pairs,
        double exact,
        double within1,
        double range,
        int widest,
        double meanAbsoluteDeviation) {

    public static final Agreement NONE = new Agreement(0, 0, 0, 0, 0, 0, 0);

    /** Computes the agreement of the independent scores that count. */
    public static Agreement of(Collection<RevealedRatings.Question> questions) {
        return ofLevels(questions.stream().map(Agreement::levels).toList());
    }

    /** Computes the agreement of the levels given for each question; questions with a single level are left out. */
    public static Agreement ofLevels(List<List<Integer>> questions) {
        int n = 0;
        int pairs = 0;
        int exact = 0;
        int within1 = 0;
        int ranges = 0;
        int widest = 0;
        double deviations = 0;
        for (List<Integer> levels : questions) {
            if (levels.size() < 2) {
                continue;
            }
            var figures = levels.stream().mapToInt(Integer::intValue).summaryStatistics();
            int range = figures.getMax() - figures.getMin();
            n++;
            ranges += range;
            widest = Math.max(widest, range);
            deviations += levels.stream()
                    .mapToDouble(level -> Math.abs(level - figures.getAverage()))
                    .average()
                    .orElse(0);
            for (int i = 0; i < levels.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int apart = Math.abs(levels.get(i) - levels.get(j));
                    pairs++;
                    exact += apart == 0 ? 1 : 0;
                    within1 += apart <= 1 ? 1 : 0;
                }
            }
        }
        return n == 0
                ? NONE
                : new Agreement(
                        n,
                        pairs,
                        (double) exact / pairs,
                        (double) within1 / pairs,
                        (double) ranges / n,
                        widest,
                        deviations / n);
    }

    private static List<Integer> levels(RevealedRatings.Question question) {
        return question.ratings().values().stream()
                .map(RevealedRatings.Rating::independent)
                .filter(Score.Rated.class::isInstance)
                .map(score -> ((Score.Rated) score).level())
                .toList();
    }
}
