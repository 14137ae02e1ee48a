package io.panelboard.review.export;

import io.panelboard.review.Aggregate;
import io.panelboard.review.export.InterviewRecord.Figures;
import io.panelboard.shared.FigureFormatter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Forms the sentences of a printed record from counts and cases. Pure. */
final class RecordSentences {

    private RecordSentences() {}

    /** Says what the result was made from; there is a sentence where there is no result, too. */
    static String madeFrom(@Nullable Figures figures, @Nullable Figures adjusted) {
        if (figures == null) {
            return Aggregate.withoutScore(adjusted != null);
        }
        return switch (figures.raters()) {
            case 1 -> "Made from %s by one person.".formatted(FigureFormatter.count(figures.scores(), "score"));
            case 2 ->
                isOne(figures)
                        ? "Made from %d scores by 2 people, whose own results are both %s."
                                .formatted(figures.scores(), figures.low())
                        : "Made from %d scores by 2 people, whose own results are %s and %s."
                                .formatted(figures.scores(), figures.low(), figures.high());
            default ->
                isOne(figures)
                        ? "Made from %d scores by %d people, whose own results are all %s."
                                .formatted(figures.scores(), figures.raters(), figures.low())
                        : "Made from %d scores by %d people, whose own results go from %s to %s."
                                .formatted(figures.scores(), figures.raters(), figures.low(), figures.high());
        };
    }

    private static boolean isOne(Figures figures) {
        return figures.low().compareTo(figures.high()) == 0;
    }

    /** Says what the debrief made of the result; empty where there is neither before nor after it a score. */
    static String adjusted(@Nullable Figures independent, @Nullable Figures adjusted, @Nullable BigDecimal difference) {
        if (adjusted == null) {
            return independent == null
                    ? ""
                    : "Adjusted in the debrief: no score is left, so there is no adjusted result.";
        }
        if (difference == null) {
            return "Adjusted in the debrief: %s. There is no independent result to compare it with."
                    .formatted(adjusted.mean());
        }
        String change = difference.signum() == 0
                ? "±0.0"
                : (difference.signum() > 0 ? "+" : "−") + difference.abs().toPlainString();
        return "Adjusted in the debrief: %s (%s). The adjusted result stands beside the independent one and does not replace it."
                .formatted(adjusted.mean(), change);
    }

    /** Says how many of the cards that count were locked. */
    static String locked(int locked, int toLock) {
        int open = toLock - locked;
        if (open == 0) {
            return switch (toLock) {
                case 0 -> "Nobody on the panel rates.";
                case 1 -> "The only scorecard that counts is locked.";
                case 2 -> "Both scorecards that count are locked.";
                default -> "All %d scorecards that count are locked.".formatted(toLock);
            };
        }
        String cards = toLock == 1 ? "scorecard that counts" : "scorecards that count";
        if (locked == 0) {
            return toLock == 1
                    ? "None of 1 %s is locked; it counts as no rating.".formatted(cards)
                    : "None of %d %s are locked; they count as no rating.".formatted(toLock, cards);
        }
        return "%d of %d %s %s locked; %s."
                .formatted(
                        locked,
                        toLock,
                        cards,
                        locked == 1 ? "is" : "are",
                        open == 1
                                ? "the other one counts as no rating"
                                : "the other %d count as no rating".formatted(open));
    }

    /** Says how the result is made, for one who has nothing but the paper. */
    static String formula() {
        return "Result = Σ (weight × mean of the panel's scores) ÷ Σ weight, over the questions with a score that counts."
                + " All raters count alike. What is not assessed, not asked or skipped, and cards that were not locked,"
                + " enter neither sum. Within a competency all its questions have the same weight. Who rated only some of"
                + " the questions is compared with the panel on those: the panel's mean, and how far this person stands"
                + " from it there.";
    }

    /** Says how far the debrief has come. */
    static String debrief(boolean finished, boolean decided, String finishedAt) {
        if (finished) {
            return "closed " + finishedAt;
        }
        return decided ? "still open; the decision was made before it was closed" : "still open";
    }
}
