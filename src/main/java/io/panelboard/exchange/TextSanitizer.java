package io.panelboard.exchange;

/** Reduces texts to what every format can hold, so that an export is read back unchanged. */
public final class TextSanitizer {

    private TextSanitizer() {}

    /** Removes surrounding space and invisible characters; line ends become {@code \n}. */
    public static String text(String text) {
        var result = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replaceAll("[\r\u2028\u2029]", "\n")
                .codePoints()
                .filter(TextSanitizer::isText)
                .forEach(result::appendCodePoint);
        return result.toString().strip();
    }

    /** Sanitizes a text, and joins its lines. */
    public static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean isText(int c) {
        return c == '\n'
                || c == '\t'
                || !(Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0xFEFF
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }
}
