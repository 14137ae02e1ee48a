package io.panelboard.review.statistics;

import io.panelboard.review.statistics.Figure.Shortage;
import java.util.List;

/** Defines from which sample size on a figure is shown; below, the page shows the sizes. */
public final class MinimumSampleSizes {

    /** Limits reliability: candidates with at least two raters. */
    public static final int CANDIDATES = 30;

    /** Limits reliability: different raters. */
    public static final int RATERS = 3;

    /** Limits figures of one interviewer: candidates scored together with somebody else. */
    public static final int SHARED = 5;

    /** Limits a question's discrimination: candidates who answered it and another one. */
    public static final int ANSWERED = 10;

    private MinimumSampleSizes() {}

    static List<Shortage> reliability(int candidates, int raters) {
        return Figure.missing(
                new Shortage(candidates, CANDIDATES, "candidates"), new Shortage(raters, RATERS, "raters"));
    }
}
