package io.panelboard.exchange;

/** Texts as every format can hold them, so that none of them changes on the way out and back in. */
public final class TextSanitizer {

    private TextSanitizer() {}

    /** Without surrounding space and without characters that cannot be seen; line ends are {@code \n}. */
    public static String text(String text) {
        var result = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replaceAll("[\r\u2028\u2029]", "\n")
                .codePoints()
                .filter(TextSanitizer::isText)
                .forEach(result::appendCodePoint);
        return result.toString().strip();
    }

    /** The same in one line. */
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
