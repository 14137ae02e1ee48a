package io.panelboard.questions.exchange;

import io.panelboard.questions.exchange.ListedQuestion.Details;

/**
 * Neighbouring lines that are read as one thing. A question list is the sum of its passages, in order.
 *
 * @param from the number of its first line, from 1
 * @param to the number of its last line; {@code from - 1} if it stands in the last line of the passage before
 * @param text the author's own Markdown without the markup that made it a passage
 * @param reason why it is left out; empty unless it is {@link Fate#IGNORED}
 * @param doubt why this reading may be wrong; empty if it is certain
 * @param details what it says of its question beside the prompt
 */
public record Passage(
        int from, int to, Fate fate, Part part, String text, String reason, String doubt, Details details) {

    /** How a passage belongs to those around it. */
    public enum Part {
        /** Stands for itself. */
        WHOLE,
        /** A question's title, which is its prompt if nothing follows. */
        TITLE,
        /** Goes on with the prompt before it. */
        MORE,
        /** Belongs to the question after it. */
        AHEAD,
        BULLET,
        NUMBERED
    }

    static Passage of(int from, int to, Fate fate, Part part, String text) {
        return new Passage(from, to, fate, part, text, "", "", Details.NONE);
    }

    static Passage ignored(int from, int to, String text, String reason) {
        return new Passage(from, to, Fate.IGNORED, Part.WHOLE, text, reason, "", Details.NONE);
    }

    Passage doubted(String why) {
        return new Passage(from, to, fate, part, text, reason, why, details);
    }

    Passage with(Details more) {
        return new Passage(from, to, fate, part, text, reason, doubt, more);
    }

    Passage leftOut(String why) {
        return new Passage(from, to, Fate.IGNORED, part, text, why, "", details);
    }

    /** Whether it has lines of its own. */
    public boolean hasLines() {
        return to >= from;
    }
}
