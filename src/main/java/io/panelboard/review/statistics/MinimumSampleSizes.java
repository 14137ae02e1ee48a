package io.panelboard.review.statistics;

import io.panelboard.review.statistics.Figure.Shortage;
import java.util.List;

/** From how much on a figure is shown. Below, the page says how much there is. */
public final class MinimumSampleSizes {

    /** For reliability: candidates whom at least two raters scored. */
    public static final int CANDIDATES = 30;

    /** For reliability: different raters. */
    public static final int RATERS = 3;

    /** For what is said of one interviewer: candidates scored together with somebody else. */
    public static final int SHARED = 5;

    /** For a question's discrimination: candidates who answered it and another one. */
    public static final int ANSWERED = 10;

    private MinimumSampleSizes() {}

    static List<Shortage> reliability(int candidates, int raters) {
        return Figure.missing(
                new Shortage(candidates, CANDIDATES, "candidates"), new Shortage(raters, RATERS, "raters"));
    }
}
