package io.panelboard.exchange;

/**
 * Holds lines that were left out, and why.
 *
 * @param from the number of the first line, from 1
 * @param to the number of the last one
 * @param reason a phrase such as "Text before the first question"
 */
public record Ignored(int from, int to, String reason) {

    Ignored until(int line) {
        return new Ignored(from, line, reason);
    }

    /** Returns "Line 4" or "Lines 4–9". */
    public String where() {
        return from == to ? "Line " + from : "Lines %d–%d".formatted(from, to);
    }
}
