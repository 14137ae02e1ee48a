package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion.Details;

/**
 * Neighbouring lines that are read as one thing. A question list is the sum of its passages, in order.
 *
 * @param from the number of its first line, from 1
 * @param to the number of its last line; {@code from - 1} if it stands in the last line of the passage before
 * @param text the author's own Markdown without the markup that made it a passage
 * @param reason why it is left out; empty unless it is {@link LineStatus#IGNORED}
 * @param doubt why this reading may be wrong; empty if it is certain
 * @param details what it says of its question beside the prompt
 */
public record Fragment(
        int from, int to, LineStatus fate, Part part, String text, String reason, String doubt, Details details) {

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

    public static Fragment of(int from, int to, LineStatus fate, Part part, String text) {
        return new Fragment(from, to, fate, part, text, "", "", Details.NONE);
    }

    public static Fragment ignored(int from, int to, String text, String reason) {
        return new Fragment(from, to, LineStatus.IGNORED, Part.WHOLE, text, reason, "", Details.NONE);
    }

    Fragment doubted(String why) {
        return new Fragment(from, to, fate, part, text, reason, why, details);
    }

    public Fragment until(int last) {
        return new Fragment(from, last, fate, part, text, reason, doubt, details);
    }

    public Fragment with(Details more) {
        return new Fragment(from, to, fate, part, text, reason, doubt, more);
    }

    Fragment leftOut(String why) {
        return new Fragment(from, to, LineStatus.IGNORED, part, text, why, "", details);
    }

    /** Whether it has lines of its own. */
    public boolean hasLines() {
        return to >= from;
    }
}
