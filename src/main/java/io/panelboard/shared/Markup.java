package io.panelboard.shared;

import java.util.regex.Pattern;

/** Text as part of a document in HTML or XML. */
public final class Markup {

    /** What XML cannot hold, not even escaped. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Markup() {}

    /** The text with whatever has a meaning in markup taken out of it; named entities other than XML's are HTML's. */
    public static String escaped(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
