package io.panelboard.review.ui.comparison;

import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Comparison;
import io.panelboard.review.Matrix;
import io.panelboard.review.PairwiseComparison;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts candidates by name, or by the mean of the result or of a competency.
 *
 * @param key identifies the order in the address
 * @param competency null for the result
 */
record CompareOrder(
        String key, String label, boolean byName, @Nullable String competency) {

    static final CompareOrder NAME = new CompareOrder("name", "Name", true, null);
    static final CompareOrder RESULT = new CompareOrder("result", "Result", false, null);

    static List<CompareOrder> of(Comparison comparison) {
        return Stream.concat(
                        Stream.of(RESULT, NAME),
                        comparison.competencies().stream()
                                .map(c -> new CompareOrder("competency " + c, Matrix.nameOf(c), false, c)))
                .toList();
    }

    List<CandidateId> sort(Comparison comparison, Comparator<CandidateId> names) {
        return byName
                ? comparison.sides().stream()
                        .map(Comparison.Side::candidate)
                        .sorted(names)
                        .toList()
                : PairwiseComparison.of(comparison, competency, names).order();
    }
}
