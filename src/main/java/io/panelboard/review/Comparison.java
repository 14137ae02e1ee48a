package io.panelboard.review;

import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds several candidates side by side; {@link PairwiseComparison} says which of their differences exceed what raters
 * disagree by.
 *
 * @param levels of the rating scale that all results share, 0 without results
 * @param competencies scored in any result, each in one spelling; the empty one, if there is one, last
 * @param sides one for each candidate, by id
 */
public record Comparison(int levels, List<String> competencies, List<Side> sides) {

    private static final Comparator<PanelResult> LATEST_FIRST = Comparator.comparing(PanelResult::startsAt)
            .reversed()
            .thenComparing(result -> result.id().value());

    public Comparison {
        competencies = List.copyOf(competencies);
        sides = List.copyOf(sides);
    }

    /**
     * Holds a figure of one candidate over all rounds.
     *
     * @param error the variance of its mean by the choice of raters; null where the sets' rater spread is not known
     */
    public record Estimate(Aggregate figures, @Nullable RaterSpread error) {}

    /**
     * Holds the figures of one candidate over all rounds; each rater of each round has the same weight.
     *
     * @param rounds how many results are included
     * @param competencies those with a score
     * @param result the combined result, null if no round holds a score
     * @param recommendations of all rounds
     * @param revisions asked in any round
     */
    public record Side(
            CandidateId candidate,
            int rounds,
            Map<String, Estimate> competencies,
            @Nullable Estimate result,
            Map<Recommendation, Integer> recommendations,
            Set<RevisionId> revisions) {

        public Side {
            competencies = Map.copyOf(competencies);
            recommendations = Map.copyOf(recommendations);
            revisions = Set.copyOf(revisions);
        }

        /**
         * Returns the estimate of a competency.
         *
         * @param competency null for the result
         * @return null if nothing was scored, which is not 0
         */
        public @Nullable Estimate estimate(@Nullable String competency) {
            return competency == null ? result : competencies.get(competency);
        }

        /**
         * Returns the figures of a competency.
         *
         * @param competency null for the result
         * @return null if nothing was scored, which is not 0
         */
        public @Nullable Aggregate figures(@Nullable String competency) {
            Estimate estimate = estimate(competency);
            return estimate == null ? null : estimate.figures();
        }
    }

    /**
     * Compares results; their order does not matter.
     *
     * @param spreads of the raters on the set of a revision; null where nothing is known
     * @throws IllegalArgumentException if they use scales of different length, whose means are not comparable
     */
    public static Comparison of(List<PanelResult> results, Function<RevisionId, @Nullable RaterSpreads> spreads) {
        List<PanelResult> sorted = results.stream().sorted(LATEST_FIRST).toList();
        List<Integer> scales =
                sorted.stream().map(PanelResult::levels).distinct().toList();
        if (scales.size() > 1) {
            throw new IllegalArgumentException("Results on scales of %s levels cannot be compared".formatted(scales));
        }
        Map<String, String> spellings = spellings(sorted);
        var byCandidate = sorted.stream()
                .collect(
                        Collectors.groupingBy(result -> result.candidate().value(), TreeMap::new, Collectors.toList()));
        return new Comparison(
                scales.isEmpty() ? 0 : scales.getFirst(),
                List.copyOf(spellings.values()),
                byCandidate.values().stream()
                        .map(rounds -> side(rounds, spellings, spreads))
                        .toList());
    }

    public Optional<Side> side(CandidateId candidate) {
        return sides.stream().filter(side -> side.candidate().equals(candidate)).findFirst();
    }

    /** Returns the spelling of each scored competency, by key: the one of the latest round that has it. */
    private static Map<String, String> spellings(List<PanelResult> results) {
        var names = new LinkedHashMap<String, String>();
        results.stream()
                .flatMap(result -> result.competencies().stream())
                .filter(competency -> competency.independent() != null)
                .forEach(competency -> names.putIfAbsent(Folding.key(competency.name()), competency.name()));
        String without = names.remove("");
        if (without != null) {
            names.put("", without);
        }
        return names;
    }

    private static Side side(
            List<PanelResult> rounds,
            Map<String, String> spellings,
            Function<RevisionId, @Nullable RaterSpreads> spreads) {
        var competencies = new LinkedHashMap<String, Estimate>();
        spellings.forEach((key, name) -> {
            Estimate estimate = estimate(rounds, round -> competency(round, key), spreads, name);
            if (estimate != null) {
                competencies.put(name, estimate);
            }
        });
        var recommendations = new EnumMap<Recommendation, Integer>(Recommendation.class);
        rounds.forEach(round ->
                round.recommendations().forEach((word, count) -> recommendations.merge(word, count, Integer::sum)));
        return new Side(
                rounds.getFirst().candidate(),
                rounds.size(),
                competencies,
                estimate(rounds, PanelResult::independent, spreads, null),
                recommendations,
                rounds.stream().map(PanelResult::revision).collect(Collectors.toSet()));
    }

    private static @Nullable Aggregate competency(PanelResult round, String key) {
        return round.competencies().stream()
                .filter(competency -> Folding.key(competency.name()).equals(key))
                .map(PanelResult.Competency::independent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Combines the rounds of one candidate. The mean is {@code Σ n·m / Σ n} over rounds of n raters each, so that its
     * error variance is {@code Σ n·s² / (Σ n)²} with each set's variance s² of one rater.
     *
     * @param competency null for the result
     */
    private static @Nullable Estimate estimate(
            List<PanelResult> rounds,
            Function<PanelResult, @Nullable Aggregate> figures,
            Function<RevisionId, @Nullable RaterSpreads> spreads,
            @Nullable String competency) {
        var scored = new ArrayList<Aggregate>();
        double sum = 0;
        int degreesOfFreedom = Integer.MAX_VALUE;
        boolean known = true;
        for (PanelResult round : rounds) {
            Aggregate of = figures.apply(round);
            if (of == null) {
                continue;
            }
            scored.add(of);
            RaterSpreads set = spreads.apply(round.revision());
            RaterSpread spread = set == null ? null : set.of(competency);
            if (spread == null) {
                known = false;
            } else {
                sum += of.raters() * spread.variance();
                degreesOfFreedom = Math.min(degreesOfFreedom, spread.degreesOfFreedom());
            }
        }
        Aggregate all = Aggregate.ofRounds(scored);
        if (all == null) {
            return null;
        }
        double raters = all.raters();
        return new Estimate(all, known ? new RaterSpread(sum / (raters * raters), degreesOfFreedom) : null);
    }
}
