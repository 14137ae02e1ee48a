package io.panelboard.review.statistics;

import io.panelboard.questions.QuestionId;

/**
 * Holds the figures of one question.
 *
 * @param interviews how many had it in their revision
 * @param asked how many asked it and did not skip it
 * @param skipped how many skipped it; what is left was not reached
 * @param scores how many levels were given for it
 * @param notAssessed the share of "not assessed" among all that was given for it, 0 to 1; NaN if nothing was
 * @param mean of the levels given, 1 to the highest level; NaN if none was
 * @param deviation their standard deviation (n − 1); NaN below two
 * @param discrimination the corrected item-rest correlation, −1 to 1: how far those whom the panel rated high on this
 *     question are those whom it rated high on the others. Around 0 the question tells candidates apart no better than
 *     chance, below 0 against the rest. The question itself is not part of the rest, or it would be compared with
 *     itself, and the rest is adjusted for the difficulty of the questions in it; n counts interviews (Henrysson 1963; Nunnally &amp; Bernstein 1994, chapter 8)
 * @param seconds the median time it took where it was asked; 0 if never
 */
public record QuestionFigures(
        QuestionId question,
        int interviews,
        int asked,
        int skipped,
        int scores,
        double notAssessed,
        double mean,
        double deviation,
        Figure discrimination,
        int seconds) {

    /** Returns the share of interviews with this question that asked it, 0 to 1. */
    public double use() {
        return interviews == 0 ? 0 : (double) asked / interviews;
    }

    /** Returns the share of interviews with this question that skipped it, 0 to 1. */
    public double skipRate() {
        return interviews == 0 ? 0 : (double) skipped / interviews;
    }
}
