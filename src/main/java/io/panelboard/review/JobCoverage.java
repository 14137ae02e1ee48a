package io.panelboard.review;

import io.panelboard.board.RevealedRatings;
import io.panelboard.board.Score;
import io.panelboard.jobs.Criterion;
import io.panelboard.people.PersonId;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets what the revealed rounds of one application found against what the job asks for. It states facts and suggests no
 * decision: coverage says how many people assessed a competency, a bar whether the level that the job asks for is
 * reached.
 *
 * <p>Rounds are combined as comparisons combine them: each rater of each round has the same weight. Only rounds on one
 * scale are combined, that of the latest; a round on another scale stands beside them.
 *
 * @param levels of the scale that the combined figures are on, 0 without a revealed round
 * @param rows the job's competencies in its order, then what was assessed besides
 * @param result the combined result over the job's competencies, null if none of them with a weight was assessed
 */
public record JobCoverage(
        int levels, List<Row> rows, @Nullable Result result) {

    /** Says whether the level that the job asks for is reached. */
    public enum Bar {
        /** Applies where the job asks for none. */
        NONE,
        /** Says that even the strictest rater's mean reaches it. */
        MET,
        /** Says that not even the most lenient rater's mean reaches it. */
        NOT_MET,
        /** Applies where the raters are on both sides of it, or fewer than two rated. */
        NOT_KNOWN
    }

    /**
     * Holds one competency.
     *
     * @param criterion what the job asks of it, null if it asks nothing
     * @param rounds the figures of each round, in the order of the rounds; null where it was not scored
     * @param combined over the rounds on one scale, null if none of them holds a score
     * @param assessors how many people gave it a level in any round
     */
    public record Row(
            String competency,
            @Nullable Criterion criterion,
            List<@Nullable Aggregate> rounds,
            @Nullable Aggregate combined,
            int assessors,
            Bar bar) {}

    /**
     * Holds the result over all rounds: {@code Σ w(c)·m(c) / Σ w(c)} over the job's competencies with a weight w(c) that
     * have a combined mean m(c).
     *
     * @param weighed how many competencies entered
     * @param of how many competencies of the job have a weight
     */
    public record Result(double mean, int weighed, int of) {}

    /** Describes a revealed round. */
    public record RevealedRound(PanelResult result, RevealedRatings ratings) {

        int levels() {
            return result.levels();
        }
    }

    public JobCoverage {
        rows = List.copyOf(rows);
    }

    /**
     * Computes it.
     *
     * @param rounds the revealed ones, the earliest first
     */
    public static JobCoverage of(List<Criterion> criteria, List<RevealedRound> rounds) {
        int levels = rounds.isEmpty() ? 0 : rounds.getLast().levels();
        Map<String, String> names = new LinkedHashMap<>();
        criteria.forEach(criterion -> names.put(Folding.key(criterion.competency()), criterion.competency()));
        rounds.forEach(round -> round.result().competencies().stream()
                .filter(competency ->
                        competency.independent() != null && !competency.name().isBlank())
                .forEach(competency -> names.putIfAbsent(Folding.key(competency.name()), competency.name())));
        List<Row> rows = new ArrayList<>();
        names.forEach((key, name) -> rows.add(row(key, name, criteria, rounds, levels)));
        return new JobCoverage(levels, rows, result(rows));
    }

    private static Row row(String key, String name, List<Criterion> criteria, List<RevealedRound> rounds, int levels) {
        Criterion criterion = criteria.stream()
                .filter(c -> Folding.key(c.competency()).equals(key))
                .findFirst()
                .orElse(null);
        @Nullable Aggregate[] each = new Aggregate[rounds.size()];
        List<Aggregate> combinable = new ArrayList<>();
        Set<PersonId> assessors = new HashSet<>();
        Set<PersonId> combinedAssessors = new HashSet<>();
        for (int i = 0; i < rounds.size(); i++) {
            RevealedRound round = rounds.get(i);
            each[i] = figures(round.result(), key);
            if (each[i] != null && round.levels() == levels) {
                combinable.add(Objects.requireNonNull(each[i]));
            }
            Set<PersonId> here = assessors(round.ratings(), key);
            assessors.addAll(here);
            if (round.levels() == levels) {
                combinedAssessors.addAll(here);
            }
        }
        Aggregate combined = Aggregate.ofRounds(combinable);
        return new Row(
                name,
                criterion,
                Arrays.asList(each),
                combined,
                assessors.size(),
                bar(criterion, combined, combinedAssessors.size()));
    }

    private static @Nullable Aggregate figures(PanelResult result, String key) {
        return result.competencies().stream()
                .filter(competency -> Folding.key(competency.name()).equals(key))
                .map(PanelResult.Competency::independent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Set<PersonId> assessors(RevealedRatings ratings, String key) {
        var people = new HashSet<PersonId>();
        ratings.counting().stream()
                .filter(question -> Folding.key(question.competency()).equals(key))
                .forEach(question -> question.ratings().forEach((person, rating) -> {
                    if (rating.independent() instanceof Score.Rated) {
                        people.add(person);
                    }
                }));
        return people;
    }

    /** Compares the figures as they are shown, so that no reader finds another answer (R14). */
    private static Bar bar(@Nullable Criterion criterion, @Nullable Aggregate combined, int assessors) {
        Double asked = criterion == null ? null : criterion.bar();
        if (asked == null) {
            return Bar.NONE;
        }
        if (combined == null || assessors < 2) {
            return Bar.NOT_KNOWN;
        }
        var bar = FigureFormatter.shown(asked);
        if (FigureFormatter.shown(combined.low()).compareTo(bar) >= 0) {
            return Bar.MET;
        }
        return FigureFormatter.shown(combined.high()).compareTo(bar) < 0 ? Bar.NOT_MET : Bar.NOT_KNOWN;
    }

    private static @Nullable Result result(List<Row> rows) {
        double sum = 0;
        int weights = 0;
        int weighed = 0;
        int of = 0;
        for (Row row : rows) {
            int weight = row.criterion() == null ? 0 : row.criterion().weight();
            if (weight > 0) {
                of++;
                Aggregate combined = row.combined();
                if (combined != null) {
                    sum += weight * combined.mean();
                    weights += weight;
                    weighed++;
                }
            }
        }
        return weights == 0 ? null : new Result(sum / weights, weighed, of);
    }
}
