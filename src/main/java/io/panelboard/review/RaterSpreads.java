package io.panelboard.review;

import io.panelboard.shared.Folding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds how far apart the raters of one question set are.
 *
 * @param candidates how many were rated by at least two people
 * @param needed how many candidates there have to be before anything is claimed
 * @param raters how many different people rated them
 * @param neededRaters how many raters there have to be before anything is claimed
 * @param result of the weighted result; null below the minimum
 * @param competencies of the competencies that have enough, by {@linkplain Folding#key key}
 */
public record RaterSpreads(
        int candidates,
        int needed,
        int raters,
        int neededRaters,
        @Nullable RaterSpread result,
        Map<String, RaterSpread> competencies) {

    public RaterSpreads {
        competencies = Map.copyOf(competencies);
    }

    /**
     * Returns the spread of a competency, in any spelling; null where it is not known.
     *
     * @param competency null for the result
     */
    public @Nullable RaterSpread of(@Nullable String competency) {
        return competency == null ? result : competencies.get(Folding.key(competency));
    }
}
