package io.panelboard.review;

import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.Score;
import io.panelboard.people.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds up scores over some questions.
 *
 * <p>The result is {@code Σ w(q)·m(q) / Σ w(q)}, where {@code m(q)} is the plain mean of the panel's scores for
 * question q and {@code w(q)} its weight. A question without a level is left out of both sums, so that it never counts
 * as 0 (R7). The same formula over one person's scores is that person's own mean.
 *
 * <p>All raters have the same weight: independent ratings combined mechanically are more reliable than any one of them
 * and than a number agreed in discussion (Conway, Jako &amp; Goodman 1995; Kahneman, Sibony &amp; Sunstein 2021).
 */
final class Sums {

    /** Selects the score given before the reveal. */
    static final Function<Mark, @Nullable Score> INDEPENDENT = Mark::independent;

    /** Selects the adjusted score, or else the independent one. */
    static final Function<Mark, @Nullable Score> ADJUSTED =
            mark -> mark.adjusted() == null ? mark.independent() : mark.adjusted();

    private final Sum panel = new Sum();
    private final Map<PersonId, Sum> own = new LinkedHashMap<>();
    private int scores;

    private Sums() {}

    static Sums of(
            List<DebriefQuestion> questions,
            ToIntFunction<DebriefQuestion> weights,
            Function<Mark, @Nullable Score> score) {
        var sums = new Sums();
        for (DebriefQuestion question : questions) {
            int weight = weights.applyAsInt(question);
            if (weight > 0) {
                sums.add(question, weight, score);
            }
        }
        return sums;
    }

    private void add(DebriefQuestion question, int weight, Function<Mark, @Nullable Score> score) {
        int levels = 0;
        int n = 0;
        for (Mark mark : question.marks()) {
            if (mark.counts() && score.apply(mark) instanceof Score.Rated(int level)) {
                own.computeIfAbsent(mark.person(), p -> new Sum()).add(weight, level);
                levels += level;
                n++;
            }
        }
        if (n > 0) {
            panel.add(weight, (double) levels / n);
            scores += n;
        }
    }

    Aggregate panel() {
        if (scores == 0) {
            return Aggregate.NONE;
        }
        var means = own.values().stream().mapToDouble(Sum::mean).summaryStatistics();
        return new Aggregate(own.size(), scores, panel.mean(), means.getMin(), means.getMax());
    }

    /** Returns one person's own mean, or null without a score that counts. */
    @Nullable Double mean(PersonId person) {
        Sum sum = own.get(person);
        return sum == null ? null : sum.mean();
    }

    private static final class Sum {
        private double weighted;
        private int weights;

        void add(int weight, double value) {
            weighted += weight * value;
            weights += weight;
        }

        double mean() {
            return weighted / weights;
        }
    }
}
