package io.panelboard.questions.exchange;

/**
 * How many passages could be questions of one shape.
 *
 * @param asking how many of them begin or end like a question, or are named as one
 * @param marked how many of them have a question mark, or are named as one
 */
record Vote(int candidates, int asking, int marked) {

    static final Vote NONE = new Vote(0, 0, 0);

    /** A passage that says itself that it is a question. */
    static final Vote NAMED = new Vote(1, 1, 1);

    /** So many openings in a row need no question mark. */
    private static final int ENOUGH = 3;

    static Vote on(String text) {
        return new Vote(1, Asking.directly(text) ? 1 : 0, Asking.marked(text) ? 1 : 0);
    }

    Vote plus(Vote other) {
        return new Vote(candidates + other.candidates, asking + other.asking, marked + other.marked);
    }

    /** Whether these are questions as a whole. */
    boolean carries() {
        boolean most = asking * 2 >= candidates;
        return most && (marked > 0 || (asking >= ENOUGH && asking * 5 >= candidates * 4));
    }
}
