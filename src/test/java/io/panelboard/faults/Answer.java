package io.panelboard.faults;

/**
 * What became of an order.
 *
 * @param seq the board's last event after it, or 0
 * @param words why it was refused, or what failed
 */
record Answer(State state, long seq, String words) {

    static final Answer GONE = new Answer(State.GONE, 0, "the process ended");

    public enum State {
        /** Acknowledged: it has to be there from now on. */
        SAVED,
        /** Refused by a rule: it must not be there. */
        REFUSED,
        /** Not now: the same order is sent again. */
        LATER,
        /** Failed in a way that a page cannot tell from a mistake of ours. */
        BROKEN,
        /** The process ended before it answered. */
        GONE
    }

    /** Whether the page may forget the order. */
    boolean isFinal() {
        return state == State.SAVED || state == State.REFUSED;
    }

    String line() {
        // One write of at most this many bytes reaches a pipe whole or not at all.
        String short_ = words.length() > 500 ? words.substring(0, 500) : words;
        return state + "\t" + seq + "\t" + short_.replaceAll("\\s+", " ");
    }

    static Answer parse(String line) {
        String[] words = line.split("\t", 3);
        return new Answer(State.valueOf(words[0]), Long.parseLong(words[1]), words[2]);
    }
}
