package io.panelboard.exchange;

/**
 * One line of the source.
 *
 * @param number from 1
 * @param reason why it was left out; empty unless it is {@link LineStatus#IGNORED}
 * @param doubt why this reading may be wrong, such as "A bold line without a question mark"; empty if it is certain
 */
public record SourceLine(int number, String text, LineStatus fate, String reason, String doubt) {

    /** A line whose reading is certain. */
    public SourceLine(int number, String text, LineStatus fate, String reason) {
        this(number, text, fate, reason, "");
    }
}
