package io.panelboard.review.statistics;

import io.panelboard.candidates.CandidateId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.RaterSpread;
import io.panelboard.review.RaterSpreads;
import io.panelboard.review.Ratings;
import io.panelboard.shared.Folding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how far raters of one candidate lie apart on a question set: the pooled variance of the raters' means within
 * interviews, {@code Σ Σ (x − x̄)² / Σ (n − 1)}, the mean square within of a one-way random effects model (Shrout &amp;
 * Fleiss 1979, case 1; Searle, Casella &amp; McCulloch 1992, chapter 3). It holds the variance of raters and of residuals
 * together, which is what the mean of a panel errs by when another panel could have sat there.
 */
public final class RaterVariances {

    private RaterVariances() {}

    /**
     * Estimates the spreads of a set.
     *
     * @param competencies of the set's questions; those without one are left out
     */
    public static RaterSpreads of(
            InterviewRatingsByCandidate sheets, Function<QuestionId, @Nullable String> competencies) {
        var result = new Pool();
        var byCompetency = new HashMap<String, Pool>();
        for (List<InterviewRatings> candidate : sheets.byCandidate()) {
            for (InterviewRatings sheet : candidate) {
                result.add(sheet, ofResult(sheet.ratings()));
                byQuestions(sheet, competencies)
                        .forEach((key, questions) -> byCompetency
                                .computeIfAbsent(key, _ -> new Pool())
                                .add(sheet, of(sheet, questions)));
            }
        }
        var spreads = new HashMap<String, RaterSpread>();
        byCompetency.forEach((key, pool) -> {
            RaterSpread spread = pool.spread();
            if (spread != null) {
                spreads.put(key, spread);
            }
        });
        return new RaterSpreads(
                result.candidates.size(),
                MinimumSampleSizes.CANDIDATES,
                result.raters.size(),
                MinimumSampleSizes.RATERS,
                result.spread(),
                spreads);
    }

    private static Map<String, List<Integer>> byQuestions(
            InterviewRatings sheet, Function<QuestionId, @Nullable String> competencies) {
        return IntStream.range(0, sheet.questions().size())
                .boxed()
                .filter(q -> competencies.apply(sheet.questions().get(q)) != null)
                .collect(Collectors.groupingBy(q -> Folding.key(Objects.requireNonNull(
                        competencies.apply(sheet.questions().get(q))))));
    }

    private static Map<PersonId, Double> ofResult(Ratings ratings) {
        var means = new HashMap<PersonId, Double>();
        for (Ratings.Card card : ratings.cards()) {
            if (card.mean() != null) {
                means.put(card.person(), card.mean());
            }
        }
        return means;
    }

    /** Returns how far each rater stands from the panel on these questions, all of the same weight. */
    private static Map<PersonId, Double> of(InterviewRatings sheet, List<Integer> questions) {
        var deviations = new HashMap<PersonId, Double>();
        for (Ratings.Card card : sheet.ratings().cards()) {
            questions.stream()
                    .filter(q -> card.level(q) > 0)
                    .mapToDouble(deviation(sheet, card))
                    .average()
                    .ifPresent(mean -> deviations.put(card.person(), mean));
        }
        return deviations;
    }

    private static ToDoubleFunction<Integer> deviation(InterviewRatings sheet, Ratings.Card card) {
        return question -> card.level(question) - sheet.mean(question);
    }

    /** Pools the interviews with at least two raters. */
    private static final class Pool {
        private final Set<CandidateId> candidates = new HashSet<>();
        private final Set<PersonId> raters = new HashSet<>();
        private double squares;
        private int degreesOfFreedom;

        void add(InterviewRatings sheet, Map<PersonId, Double> means) {
            if (means.size() < 2) {
                return;
            }
            candidates.add(sheet.candidate());
            raters.addAll(means.keySet());
            squares += squares(means.values());
            degreesOfFreedom += means.size() - 1;
        }

        private static double squares(Collection<Double> means) {
            double mean =
                    means.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            return means.stream().mapToDouble(m -> (m - mean) * (m - mean)).sum();
        }

        @Nullable RaterSpread spread() {
            return MinimumSampleSizes.reliability(candidates.size(), raters.size())
                            .isEmpty()
                    ? new RaterSpread(squares / degreesOfFreedom, degreesOfFreedom)
                    : null;
        }
    }
}
