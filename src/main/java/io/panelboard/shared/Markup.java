package io.panelboard.shared;

import java.util.regex.Pattern;

/** Escapes text for HTML and XML documents. */
public final class Markup {

    /** Matches what XML cannot hold, not even escaped. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Markup() {}

    /** Escapes markup and removes unprintable characters; named entities other than XML's are HTML's. */
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
