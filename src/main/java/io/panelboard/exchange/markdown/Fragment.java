package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion.Details;

/**
 * Represents neighbouring lines that are read as one unit; a question list is the sum of its fragments, in order.
 *
 * @param from the number of its first line, from 1
 * @param to the number of its last line; {@code from - 1} if it stands in the last line of the fragment before
 * @param text the author's own Markdown without the markup that delimits the fragment
 * @param reason why it is left out; empty unless it is {@link LineStatus#IGNORED}
 * @param doubt why this reading may be wrong; empty if it is certain
 * @param details what it states of its question beside the prompt
 */
public record Fragment(
        int from, int to, LineStatus status, Part part, String text, String reason, String doubt, Details details) {

    /** Describes how a fragment relates to its neighbours. */
    public enum Part {
        /** Stands for itself. */
        WHOLE,
        /** Holds a question's title, which is its prompt if nothing follows. */
        TITLE,
        /** Continues the prompt before it. */
        MORE,
        /** Holds anchors of the question before it. */
        ANCHORS,
        /** Belongs to the question after it. */
        AHEAD,
        BULLET,
        NUMBERED
    }

    public static Fragment of(int from, int to, LineStatus status, Part part, String text) {
        return new Fragment(from, to, status, part, text, "", "", Details.NONE);
    }

    public static Fragment ignored(int from, int to, String text, String reason) {
        return new Fragment(from, to, LineStatus.IGNORED, Part.WHOLE, text, reason, "", Details.NONE);
    }

    Fragment withDoubt(String why) {
        return new Fragment(from, to, status, part, text, reason, why, details);
    }

    public Fragment until(int last) {
        return new Fragment(from, last, status, part, text, reason, doubt, details);
    }

    public Fragment with(Details more) {
        return new Fragment(from, to, status, part, text, reason, doubt, more);
    }

    Fragment asIgnored(String why) {
        return new Fragment(from, to, LineStatus.IGNORED, part, text, why, "", details);
    }

    /** Whether it has lines of its own. */
    public boolean hasLines() {
        return to >= from;
    }
}
