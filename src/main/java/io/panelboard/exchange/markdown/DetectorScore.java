package io.panelboard.exchange.markdown;

/**
 * How many passages could be questions of one shape.
 *
 * @param asking how many of them begin or end like a question, or are named as one
 * @param marked how many of them have a question mark, or are named as one
 */
public record DetectorScore(int candidates, int asking, int marked) {

    public static final DetectorScore NONE = new DetectorScore(0, 0, 0);

    /** A passage that says itself that it is a question. */
    public static final DetectorScore NAMED = new DetectorScore(1, 1, 1);

    /** So many openings in a row need no question mark. */
    private static final int ENOUGH = 3;

    public static DetectorScore on(String text) {
        return new DetectorScore(1, Asking.directly(text) ? 1 : 0, Asking.marked(text) ? 1 : 0);
    }

    public DetectorScore plus(DetectorScore other) {
        return new DetectorScore(candidates + other.candidates, asking + other.asking, marked + other.marked);
    }

    /** Whether these are questions as a whole. */
    public boolean carries() {
        boolean most = asking * 2 >= candidates;
        return most && (marked > 0 || (asking >= ENOUGH && asking * 5 >= candidates * 4));
    }
}
