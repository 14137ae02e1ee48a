package io.panelboard.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Describes what a job asks of one competency.
 *
 * @param competency its name, compared by {@link io.panelboard.shared.Folding#key}
 * @param weight what it counts for in the job's weighted result, 0 to 100; only the proportions matter
 * @param bar the level to be reached, on a scale from 1, or null if the job asks for none
 */
public record Criterion(
        String competency, int weight, @Nullable Double bar) {

    /** Limits weights from above. */
    public static final int HEAVIEST = 100;

    /** Limits bars from above: the highest level of any scale. */
    public static final int HIGHEST_BAR = 7;
}
