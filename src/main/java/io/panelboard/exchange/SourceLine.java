package io.panelboard.exchange;

/**
 * Describes how one line of the source was read.
 *
 * @param number from 1
 * @param reason why it was left out; empty unless it is {@link LineStatus#IGNORED}
 * @param doubt why this reading may be wrong, such as "A bold line without a question mark"; empty if it is certain
 */
public record SourceLine(int number, String text, LineStatus status, String reason, String doubt) {

    /** Creates a line whose reading is certain. */
    public SourceLine(int number, String text, LineStatus status, String reason) {
        this(number, text, status, reason, "");
    }
}
