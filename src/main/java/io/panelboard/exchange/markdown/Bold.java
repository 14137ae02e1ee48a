package io.panelboard.exchange.markdown;

import org.jspecify.annotations.Nullable;

/** Detects paragraphs that are bold, or begin in bold. */
public final class Bold {

    /** Limits the characters around the bold text that can still be decoration. */
    private static final int MAX_AROUND = 200;

    private Bold() {}

    /** Returns the text of a paragraph that is bold as a whole, without decorations; null if it is not. */
    public static @Nullable String whole(String paragraph) {
        int from = Math.max(paragraph.indexOf("**"), 0);
        from = from == 0 && !paragraph.startsWith("**") ? paragraph.indexOf("__") : from;
        int length = from < 0 ? 0 : end(paragraph.substring(from));
        if (length == 0 || paragraph.length() - length > MAX_AROUND) {
            return null;
        }
        // "1. **…** 🌱": the surroundings are decoration if stripping leaves nothing of them.
        String around = paragraph.substring(0, from) + " x " + paragraph.substring(from + length);
        boolean whole = Decorations.strip(around).text().equals("x");
        return whole ? paragraph.substring(from + 2, from + length - 2).strip() : null;
    }

    /** Returns where the bold beginning of a text ends; 0 if it does not begin in bold. */
    static int end(String text) {
        if (!text.startsWith("**") && !text.startsWith("__")) {
            return 0;
        }
        int close = text.indexOf(text.substring(0, 2), 3);
        boolean tight = close > 0 && !Character.isWhitespace(text.charAt(2));
        return tight && !text.substring(2, close).isBlank() ? close + 2 : 0;
    }

    /** Returns where the bold beginning of a paragraph ends, if it is a question and something follows; else 0. */
    public static int askingLead(String paragraph) {
        int end = end(paragraph);
        if (end == 0 || end == paragraph.length()) {
            return 0;
        }
        return Asking.endsWithMark(
                        Decorations.strip(paragraph.substring(2, end - 2)).text())
                ? end
                : 0;
    }
}
