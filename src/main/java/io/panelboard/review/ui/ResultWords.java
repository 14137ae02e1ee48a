package io.panelboard.review.ui;

import io.panelboard.board.Recommendation;
import io.panelboard.review.Aggregate;
import io.panelboard.review.PanelResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** ResultWords as short phrases. */
final class ResultWords {

    private static final List<Recommendation> STRONGEST_YES_FIRST = List.of(
            Recommendation.STRONG_YES,
            Recommendation.YES,
            Recommendation.NO,
            Recommendation.STRONG_NO,
            Recommendation.NO_DECISION);

    private ResultWords() {}

    /** Such as "3.6 of 5 (2.0 to 4.5), adjusted 3.8". */
    static String inWords(PanelResult result) {
        Aggregate independent = result.independent();
        if (independent.isEmpty()) {
            return "no score";
        }
        String words = "%s of %d (%s)"
                .formatted(Numbers.mean(independent.mean()), result.levels(), Numbers.range(independent));
        return Numbers.differ(independent.mean(), result.adjusted().mean())
                ? words + ", adjusted " + Numbers.mean(result.adjusted().mean())
                : words;
    }

    /** From the strongest yes to the strongest no, such as "2 × Yes, 1 × No"; "none" without any. */
    static String recommendations(Map<Recommendation, Integer> counts) {
        String words = STRONGEST_YES_FIRST.stream()
                .filter(counts::containsKey)
                .map(r -> counts.get(r) + " × " + r.label())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "none" : words;
    }
}
