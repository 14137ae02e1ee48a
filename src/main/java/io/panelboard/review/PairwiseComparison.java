package io.panelboard.review;

import io.panelboard.candidates.CandidateId;
import io.panelboard.shared.FigureFormatter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Orders candidates by their mean, and says of each pair whether their difference is more than raters disagree by.
 *
 * <p>The least significant difference of two means is {@code t · √(v₁ + v₂)}, with their error variances by the choice
 * of raters and the 97.5 % quantile of Student's t (Fisher 1935; Searle, Casella &amp; McCulloch 1992). Two panels that
 * would agree in the long run reach it one time in twenty. It says nothing about what else makes interviews differ.
 * Where the raters' spread on a question set is not known yet, nothing is claimed about the pair, however far apart two
 * panels lie: two raters who happen to agree exactly prove nothing.
 *
 * <p>It is decided on figures as they are shown, with the least difference rounded up (R14).
 */
public final class PairwiseComparison {

    private static final double QUANTILE = 0.975;
    private static final int LETTERS = 26;

    private final List<CandidateId> order;
    private final Map<CandidateId, Comparison.Estimate> estimates;

    private PairwiseComparison(List<CandidateId> order, Map<CandidateId, Comparison.Estimate> estimates) {
        this.order = order;
        this.estimates = estimates;
    }

    /** Says what a pair's difference amounts to. */
    public enum Relation {
        /** Means that the first is above the second by more than raters disagree by. */
        CLEARLY_ABOVE,
        /** Means that the first is below the second by more than raters disagree by. */
        CLEARLY_BELOW,
        /** Means that raters disagree by as much. */
        NOT_TOLD_APART,
        /** Means that it is not known how far raters disagree, or that one of the two has no score. */
        NOT_KNOWN
    }

    /**
     * Compares every pair of a comparison.
     *
     * @param competency null for the result
     * @param names order of candidates with the same mean as shown, and of those without a score
     */
    public static PairwiseComparison of(
            Comparison comparison, @Nullable String competency, Comparator<CandidateId> names) {
        var estimates = new HashMap<CandidateId, Comparison.Estimate>();
        for (Comparison.Side side : comparison.sides()) {
            Comparison.Estimate estimate = side.estimate(competency);
            if (estimate != null) {
                estimates.put(side.candidate(), estimate);
            }
        }
        var order = comparison.sides().stream()
                .map(Comparison.Side::candidate)
                .sorted(Comparator.<CandidateId, BigDecimal>comparing(
                                id -> shown(estimates.get(id)), Comparator.reverseOrder())
                        .thenComparing(names))
                .toList();
        return new PairwiseComparison(order, estimates);
    }

    /** Returns all candidates, the highest mean first and those without a score last. */
    public List<CandidateId> order() {
        return order;
    }

    /** Returns the candidate with the highest mean; empty if nobody has a score. */
    public Optional<CandidateId> best() {
        return order.stream().filter(estimates::containsKey).findFirst();
    }

    /** Says how the first of two candidates stands to the second. */
    public Relation between(CandidateId one, CandidateId other) {
        BigDecimal least = leastDifference(one, other).orElse(null);
        if (least == null) {
            return Relation.NOT_KNOWN;
        }
        BigDecimal difference = shown(estimates.get(one)).subtract(shown(estimates.get(other)));
        if (difference.abs().compareTo(least) < 0) {
            return Relation.NOT_TOLD_APART;
        }
        return difference.signum() > 0 ? Relation.CLEARLY_ABOVE : Relation.CLEARLY_BELOW;
    }

    /**
     * Returns how wide a difference of two candidates has to be before it is more than raters disagree by: in levels,
     * with one decimal, rounded up, at least 0.1; empty where that is not known.
     */
    public Optional<BigDecimal> leastDifference(CandidateId one, CandidateId other) {
        RaterSpread first = error(one);
        RaterSpread second = error(other);
        if (first == null || second == null) {
            return Optional.empty();
        }
        var distribution = TDistribution.of(Math.min(first.degreesOfFreedom(), second.degreesOfFreedom()));
        double least =
                distribution.inverseCumulativeProbability(QUANTILE) * Math.sqrt(first.variance() + second.variance());
        return Optional.of(
                BigDecimal.valueOf(least).setScale(1, RoundingMode.CEILING).max(new BigDecimal("0.1")));
    }

    /**
     * Returns letters by which a reader finds pairs that are not told apart: two candidates share a letter if and only
     * if they are not (the compact letter display of Piepho 2004, by insertion and absorption). Candidates about whom
     * nothing is known have none.
     */
    public Map<CandidateId, String> letters() {
        List<CandidateId> known = order.stream().filter(id -> error(id) != null).toList();
        List<Set<CandidateId>> columns = new ArrayList<>();
        columns.add(new LinkedHashSet<>(known));
        for (int i = 0; i < known.size(); i++) {
            for (int j = i + 1; j < known.size(); j++) {
                if (between(known.get(i), known.get(j)) != Relation.NOT_TOLD_APART) {
                    columns = absorbed(separated(columns, known.get(i), known.get(j)));
                }
            }
        }
        columns.sort(Comparator.comparingInt(
                column -> column.stream().mapToInt(known::indexOf).min().orElse(0)));
        var letters = new HashMap<CandidateId, String>();
        for (int column = 0; column < columns.size(); column++) {
            String letter = letter(column);
            columns.get(column).forEach(id -> letters.merge(id, letter, String::concat));
        }
        return letters;
    }

    /** Splits each column that holds both into one without the first and one without the second. */
    private static List<Set<CandidateId>> separated(
            List<Set<CandidateId>> columns, CandidateId one, CandidateId other) {
        var split = new ArrayList<Set<CandidateId>>();
        for (Set<CandidateId> column : columns) {
            if (column.contains(one) && column.contains(other)) {
                for (CandidateId left : List.of(other, one)) {
                    var rest = new LinkedHashSet<>(column);
                    rest.remove(left);
                    split.add(rest);
                }
            } else {
                split.add(column);
            }
        }
        return split;
    }

    /** Leaves out each column whose members all stand in another one. */
    private static List<Set<CandidateId>> absorbed(List<Set<CandidateId>> columns) {
        var kept = new ArrayList<Set<CandidateId>>();
        IntStream.range(0, columns.size()).forEach(i -> {
            Set<CandidateId> column = columns.get(i);
            boolean elsewhere = IntStream.range(0, columns.size())
                    .anyMatch(j -> j != i
                            && columns.get(j).containsAll(column)
                            && (columns.get(j).size() > column.size() || j < i));
            if (!elsewhere) {
                kept.add(column);
            }
        });
        return kept;
    }

    /** Returns "a" to "z", then "(a1)" and so on, should one alphabet not do. */
    private static String letter(int column) {
        String letter = String.valueOf((char) ('a' + column % LETTERS));
        return column < LETTERS ? letter : "(%s%d)".formatted(letter, column / LETTERS);
    }

    private @Nullable RaterSpread error(CandidateId id) {
        Comparison.Estimate estimate = estimates.get(id);
        return estimate == null ? null : estimate.error();
    }

    /** Returns the mean as it is shown; below every level without one. */
    private static BigDecimal shown(Comparison.@Nullable Estimate estimate) {
        return estimate == null
                ? BigDecimal.ZERO
                : FigureFormatter.shown(estimate.figures().mean());
    }
}
