package io.panelboard.exchange.table;

import java.util.Optional;

/**
 * Finds the quotation mark that makes a text no table: one that is never closed, or one with text right after it.
 *
 * @param line the number of the line in which it was opened, from 1
 * @param cell the beginning of its cell
 */
record QuoteFault(int line, String cell) {

    private static final int MAX_CELL = 40;

    static Optional<QuoteFault> in(String text, char separator) {
        int line = 1;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                // A cell without quotation marks, up to its end.
                while (i < text.length() && text.charAt(i) != separator && text.charAt(i) != '\n') {
                    i++;
                }
            } else {
                int start = i;
                int opened = line;
                i++;
                while (i < text.length() && !(text.charAt(i) == '"' && !isDoubled(text, i))) {
                    line += text.charAt(i) == '\n' ? 1 : 0;
                    i += text.charAt(i) == '"' ? 2 : 1;
                }
                i++;
                boolean closed = i <= text.length();
                if (!closed || (i < text.length() && !endsCell(text.charAt(i), separator))) {
                    return Optional.of(new QuoteFault(opened, beginning(text, start)));
                }
            }
            if (i < text.length()) {
                line += text.charAt(i) == '\n' ? 1 : 0;
                i += text.charAt(i) == '\r' ? 0 : 1;
            }
            while (i < text.length() && text.charAt(i) == '\r') {
                i++;
            }
        }
        return Optional.empty();
    }

    private static boolean isDoubled(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == '"';
    }

    private static boolean endsCell(char c, char separator) {
        return c == separator || c == '\n' || c == '\r';
    }

    private static String beginning(String text, int start) {
        int end = text.indexOf('\n', start);
        String cell = text.substring(start, end < 0 ? text.length() : end).strip();
        return cell.length() <= MAX_CELL ? cell : cell.substring(0, MAX_CELL) + "…";
    }
}
