package io.panelboard.review;

import io.panelboard.candidates.CandidateId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups candidates into tiers whose differences exceed the spread of the ratings.
 *
 * <p>Two candidates are distinguishable if the ranges of their raters do not touch: then even the strictest rater of
 * one is above the most lenient rater of the other. Candidates whose ranges overlap, directly or through others, share
 * a tier. With fewer than two raters the spread is unknown.
 *
 * @param tiers the highest first; inside one there is no order
 * @param oneRater candidates with a single rater
 * @param noScore candidates without a score
 */
public record Tiers(List<List<CandidateId>> tiers, List<CandidateId> oneRater, List<CandidateId> noScore) {

    /** Sets the tolerance for floating-point means. */
    private static final double TOLERANCE = 1e-9;

    /** Classifies the difference of two candidates. */
    public enum Difference {
        /** Means that the ranges do not touch. */
        DISTINGUISHABLE,
        /** Means that the ranges touch or overlap. */
        WITHIN_THE_SPREAD,
        /** Means that a candidate has fewer than two raters. */
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
        return a.low() > b.high() + TOLERANCE || b.low() > a.high() + TOLERANCE
                ? Difference.DISTINGUISHABLE
                : Difference.WITHIN_THE_SPREAD;
    }

    /**
     * Groups the candidates of a comparison into tiers.
     *
     * @param competency null for the result
     * @param order of candidates within a tier and group, such as by name
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

    /** Returns all candidates, the tiers first. */
    public List<CandidateId> inOrder() {
        var all = new ArrayList<CandidateId>();
        tiers.forEach(all::addAll);
        all.addAll(oneRater);
        all.addAll(noScore);
        return List.copyOf(all);
    }

    /** Splits the candidates from the top: a range entirely below all previous ones starts a new tier. */
    private static List<List<CandidateId>> linked(
            List<Comparison.Side> sides, @Nullable String competency, Comparator<CandidateId> order) {
        var tiers = new ArrayList<List<CandidateId>>();
        double lowest = Double.POSITIVE_INFINITY;
        for (Comparison.Side side : sides.stream()
                .sorted(Comparator.comparingDouble(s -> -s.figures(competency).high()))
                .toList()) {
            Aggregate figures = side.figures(competency);
            if (tiers.isEmpty() || figures.high() + TOLERANCE < lowest) {
                tiers.add(new ArrayList<>());
            }
            tiers.getLast().add(side.candidate());
            lowest = Math.min(lowest, figures.low());
        }
        tiers.forEach(tier -> tier.sort(order));
        return tiers;
    }
}
