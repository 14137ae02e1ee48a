package io.panelboard.review;

/**
 * Holds how far apart raters of one candidate are, as a variance component in levels².
 *
 * @param variance of one rater's mean around the panel's: the variance of raters and of residuals together, because
 *     panels change from candidate to candidate
 * @param degreesOfFreedom of the estimate, at least 1
 */
public record RaterSpread(double variance, int degreesOfFreedom) {

    public RaterSpread {
        if (!(variance >= 0) || degreesOfFreedom < 1) {
            throw new IllegalArgumentException("A variance of %s cannot be estimated by %d degrees of freedom"
                    .formatted(variance, degreesOfFreedom));
        }
    }
}
