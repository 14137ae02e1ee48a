package io.panelboard.review;

import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.questions.RevisionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares several candidates without ranking them: {@link Tiers} shows which differences exceed the raters' spread.
 *
 * @param levels of the rating scale that all results share, 0 without results
 * @param competencies scored in any result; the empty one, if there is one, last
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
     * Holds the figures of one candidate over all rounds; each rater of each round has the same weight.
     *
     * @param rounds how many results are included
     * @param competencies those with a score
     * @param result the combined result, empty if no round holds a score
     * @param recommendations of all rounds
     * @param revisions asked in any round
     */
    public record Side(
            CandidateId candidate,
            int rounds,
            Map<String, Aggregate> competencies,
            Aggregate result,
            Map<Recommendation, Integer> recommendations,
            Set<RevisionId> revisions) {

        public Side {
            competencies = Map.copyOf(competencies);
            recommendations = Map.copyOf(recommendations);
            revisions = Set.copyOf(revisions);
        }

        /**
         * Returns the figures of a competency.
         *
         * @param competency null for the result
         * @return empty if nothing was scored, which is not 0
         */
        public Aggregate figures(@Nullable String competency) {
            return competency == null ? result : competencies.getOrDefault(competency, Aggregate.NONE);
        }
    }

    /**
     * Compares results; their order does not matter.
     *
     * @throws IllegalArgumentException if they use scales of different length, whose means are not comparable
     */
    public static Comparison of(List<PanelResult> results) {
        List<PanelResult> sorted = results.stream().sorted(LATEST_FIRST).toList();
        List<Integer> scales =
                sorted.stream().map(PanelResult::levels).distinct().toList();
        if (scales.size() > 1) {
            throw new IllegalArgumentException("Results on scales of %s levels cannot be compared".formatted(scales));
        }
        var byCandidate = sorted.stream()
                .collect(
                        Collectors.groupingBy(result -> result.candidate().value(), TreeMap::new, Collectors.toList()));
        return new Comparison(
                scales.isEmpty() ? 0 : scales.getFirst(),
                competencies(sorted),
                byCandidate.values().stream().map(Comparison::side).toList());
    }

    public Optional<Side> side(CandidateId candidate) {
        return sides.stream().filter(side -> side.candidate().equals(candidate)).findFirst();
    }

    private static List<String> competencies(List<PanelResult> results) {
        var names = new LinkedHashSet<String>();
        results.stream()
                .flatMap(result -> result.competencies().stream())
                .filter(competency -> !competency.independent().isEmpty())
                .forEach(competency -> names.add(competency.name().strip()));
        if (names.remove("")) {
            names.add("");
        }
        return List.copyOf(names);
    }

    private static Side side(List<PanelResult> rounds) {
        var scored = new LinkedHashMap<String, List<Aggregate>>();
        var recommendations = new EnumMap<Recommendation, Integer>(Recommendation.class);
        for (PanelResult round : rounds) {
            round.competencies()
                    .forEach(c -> scored.computeIfAbsent(c.name().strip(), name -> new ArrayList<>())
                            .add(c.independent()));
            round.recommendations().forEach((word, count) -> recommendations.merge(word, count, Integer::sum));
        }
        var competencies = new LinkedHashMap<String, Aggregate>();
        scored.forEach((name, parts) -> {
            Aggregate all = Aggregate.ofRounds(parts);
            if (!all.isEmpty()) {
                competencies.put(name, all);
            }
        });
        return new Side(
                rounds.getFirst().candidate(),
                rounds.size(),
                competencies,
                Aggregate.ofRounds(rounds.stream().map(PanelResult::independent).toList()),
                recommendations,
                rounds.stream().map(PanelResult::revision).collect(Collectors.toSet()));
    }
}
