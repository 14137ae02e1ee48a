package io.panelboard.exchange.markdown;

import java.util.regex.Pattern;

/** Whether a text asks something of somebody. */
public final class Asking {

    /** Question marks of Latin, Chinese, Arabic, Armenian and Greek. */
    private static final String MARKS = "?\uFF1F\u061F\u055E\u037E";

    private static final String CLOSING = "*_`\"'”’»)] \n";

    /** A question's mark comes early; what follows much later is an answer. */
    private static final int EARLY = 600;

    /** "Soil: what is it?" names a criterion first, and is none of the questions that are put to a candidate. */
    private static final Pattern LABELLED =
            Pattern.compile("[*_]{0,3}\\p{L}[\\p{L}\\p{N}'’-]*(?: [\\p{L}\\p{N}'’&/-]+){0,2}[*_]{0,3}:[*_]{0,3}\\s");

    /** How English questions begin that lack a question mark. */
    private static final Pattern OPENING = Pattern.compile(
            "(?i)[*_\"“'‘]{0,3}(?:(?:what|how|why|when|where|which|who|whose|whom|explain|describe|discuss|compare|define)\\b"
                    + "|(?:tell|walk|show|give|talk|take) (?:me|us|to me|to us)\\b"
                    + "|(?:can|could|would|will|do|did|have|are) you\\b)");

    private Asking() {}

    /** Whether it ends with a question mark, markup and closing quotation marks aside. */
    public static boolean ends(String markdown) {
        int end = markdown.length();
        while (end > 0 && CLOSING.indexOf(markdown.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && isMark(markdown.charAt(end - 1));
    }

    /** Whether one of its first sentences is a question with its mark, and nothing is named before it. */
    static boolean marked(String markdown) {
        if (LABELLED.matcher(markdown).lookingAt()) {
            return false;
        }
        int end = Math.min(markdown.length(), EARLY);
        for (int i = 0; i < end; i++) {
            if (isMark(markdown.charAt(i)) && (i + 1 == markdown.length() || !inWord(markdown.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is marked as a question, or begins like one. */
    public static boolean directly(String markdown) {
        return marked(markdown) || OPENING.matcher(markdown).lookingAt();
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** As in an address or in code: {@code ?a=b}, {@code ?.}, {@code x ?: y}. */
    private static boolean inWord(char c) {
        return (Character.isLetterOrDigit(c) && c < 128) || c == '=' || c == ':';
    }
}
