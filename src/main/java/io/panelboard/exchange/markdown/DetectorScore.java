package io.panelboard.exchange.markdown;

/**
 * Counts how many blocks could be questions of one form.
 *
 * @param asking how many of them begin or end like a question, or are labelled as one
 * @param marked how many of them have a question mark, or are labelled as one
 */
public record DetectorScore(int candidates, int asking, int marked) {

    public static final DetectorScore NONE = new DetectorScore(0, 0, 0);

    /** Represents a block that is labelled as a question. */
    public static final DetectorScore NAMED = new DetectorScore(1, 1, 1);

    /** Counts the openings in a row that need no question mark. */
    private static final int MIN_OPENINGS = 3;

    public static DetectorScore of(String text) {
        return new DetectorScore(1, Asking.isQuestion(text) ? 1 : 0, Asking.hasMark(text) ? 1 : 0);
    }

    public DetectorScore plus(DetectorScore other) {
        return new DetectorScore(candidates + other.candidates, asking + other.asking, marked + other.marked);
    }

    /** Whether these are questions as a whole. */
    public boolean areQuestions() {
        boolean most = asking * 2 >= candidates;
        return most && (marked > 0 || (asking >= MIN_OPENINGS && asking * 5 >= candidates * 4));
    }
}
