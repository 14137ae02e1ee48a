package io.panelboard.review;

import io.panelboard.candidates.CandidateId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which differences are larger than the spread. Two candidates are told apart when the ranges of their raters do not
 * touch: then even the strictest rater of one is above the most lenient rater of the other. Those whose ranges are
 * linked by overlaps, directly or through others, share a tier, and inside a tier there is no order. Where fewer than
 * two raters scored, no spread is known, and nobody can say how far a difference reaches.
 *
 * @param tiers the highest first; inside one there is no order
 * @param oneRater whose figure rests on a single rater
 * @param noScore for whom nothing was scored
 */
public record Tiers(List<List<CandidateId>> tiers, List<CandidateId> oneRater, List<CandidateId> noScore) {

    /** Ends that differ by less are the same: means are sums of fractions. */
    private static final double SAME = 1e-9;

    /** What can be said of the difference of two candidates. */
    public enum Difference {
        /** The ranges do not touch. */
        TOLD_APART,
        /** The ranges touch or overlap. */
        WITHIN_THE_SPREAD,
        /** One of them has fewer than two raters. */
        SPREAD_UNKNOWN
    }

    public Tiers {
        tiers = tiers.stream().map(List::copyOf).toList();
        oneRater = List.copyOf(oneRater);
        noScore = List.copyOf(noScore);
    }

    /** Compares two figures on the same scale. */
    public static Difference between(Aggregate a, Aggregate b) {
        if (a.raters() < 2 || b.raters() < 2) {
            return Difference.SPREAD_UNKNOWN;
        }
        return a.low() > b.high() + SAME || b.low() > a.high() + SAME
                ? Difference.TOLD_APART
                : Difference.WITHIN_THE_SPREAD;
    }

    /**
     * Sorts the sides of a comparison into tiers.
     *
     * @param competency null for the result
     * @param order the order of those that are not told apart, such as that of their names
     */
    public static Tiers of(Comparison comparison, @Nullable String competency, Comparator<CandidateId> order) {
        var several = new ArrayList<Comparison.Side>();
        var oneRater = new ArrayList<CandidateId>();
        var noScore = new ArrayList<CandidateId>();
        for (Comparison.Side side : comparison.sides()) {
            switch (side.figures(competency).raters()) {
                case 0 -> noScore.add(side.candidate());
                case 1 -> oneRater.add(side.candidate());
                default -> several.add(side);
            }
        }
        oneRater.sort(order);
        noScore.sort(order);
        return new Tiers(linked(several, competency, order), oneRater, noScore);
    }

    /** Everybody, the tiers first. */
    public List<CandidateId> inOrder() {
        var all = new ArrayList<CandidateId>();
        tiers.forEach(all::addAll);
        all.addAll(oneRater);
        all.addAll(noScore);
        return List.copyOf(all);
    }

    /** From the top downwards: whoever's range begins below all that came before starts a new tier. */
    private static List<List<CandidateId>> linked(
            List<Comparison.Side> sides, @Nullable String competency, Comparator<CandidateId> order) {
        var tiers = new ArrayList<List<CandidateId>>();
        double lowest = Double.POSITIVE_INFINITY;
        for (Comparison.Side side : sides.stream()
                .sorted(Comparator.comparingDouble(s -> -s.figures(competency).high()))
                .toList()) {
            Aggregate figures = side.figures(competency);
            if (tiers.isEmpty() || figures.high() + SAME < lowest) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(side.candidate());
            lowest = Math.min(lowest, figures.low());
        }
        tiers.forEach(tier -> tier.sort(order));
        return tiers;
    }
}
