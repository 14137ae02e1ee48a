package io.panelboard.review.ui.comparison;

import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.PairwiseComparison;
import io.panelboard.review.PairwiseComparison.Relation;
import io.panelboard.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Formats in words which candidates can be told apart, for one figure of a comparison.
 *
 * @param competency null for the result
 */
record DifferenceFormatter(
        NamedComparison comparing,
        PairwiseComparison pairs,
        @Nullable String competency) {

    static DifferenceFormatter of(NamedComparison comparing, @Nullable String competency) {
        return new DifferenceFormatter(comparing, comparing.pairs(competency), competency);
    }

    /** Says whom the candidate with the highest mean is told apart from; empty without two scores. */
    String best() {
        List<CandidateId> scored =
                pairs.order().stream().filter(id -> figures(id) != null).toList();
        if (scored.size() < 2) {
            return "";
        }
        CandidateId best = scored.getFirst();
        List<CandidateId> others = scored.subList(1, scored.size());
        List<CandidateId> close = with(best, others, Relation.NOT_TOLD_APART);
        List<CandidateId> below = with(best, others, Relation.CLEARLY_ABOVE);
        List<CandidateId> unknown = with(best, others, Relation.NOT_KNOWN);
        var words = new StringBuilder();
        if (!close.isEmpty()) {
            words.append("%s, the highest, is not told apart from %s. ".formatted(name(best), names(close)));
        }
        if (!below.isEmpty()) {
            words.append(
                    "%s %s clearly below %s. ".formatted(names(below), below.size() == 1 ? "is" : "are", name(best)));
        }
        if (!unknown.isEmpty()) {
            words.append(
                    below.isEmpty() && close.isEmpty()
                            ? "How wide a difference has to be is not known here: read the ranges."
                            : "How wide a difference from %s has to be is not known.".formatted(names(unknown)));
        }
        return words.toString().strip();
    }

    /** Says how a candidate stands to the one above and to the highest, such as "0.2 below Ann: not told apart (0.6)". */
    List<String> stands(CandidateId id) {
        int place = pairs.order().indexOf(id);
        Optional<CandidateId> best = pairs.best();
        if (figures(id) == null || best.isEmpty() || best.get().equals(id)) {
            return List.of();
        }
        CandidateId above = pairs.order().get(place - 1);
        String toAbove = stands(id, above);
        return above.equals(best.get()) ? List.of(toAbove) : List.of(toAbove, stands(id, best.get()));
    }

    private String stands(CandidateId id, CandidateId above) {
        String difference = Aggregate.differenceOf(figures(id), figures(above)).replace("+", "");
        String how = difference.equals("±0.0") ? "level with " + name(above) : difference + " below " + name(above);
        Optional<BigDecimal> least = pairs.leastDifference(above, id);
        return least.isEmpty()
                ? how
                : "%s: %s (needs %s)"
                        .formatted(
                                how,
                                pairs.between(above, id) == Relation.CLEARLY_ABOVE ? "clearly below" : "not told apart",
                                least.get().toPlainString());
    }

    private List<CandidateId> with(CandidateId best, List<CandidateId> others, Relation relation) {
        return others.stream()
                .filter(other -> pairs.between(best, other) == relation)
                .toList();
    }

    private @Nullable Aggregate figures(CandidateId id) {
        return comparing.side(id).figures(competency);
    }

    private String name(CandidateId id) {
        return comparing.name(id);
    }

    private String names(List<CandidateId> ids) {
        return Texts.joined(ids.stream().map(this::name).toList());
    }
}
