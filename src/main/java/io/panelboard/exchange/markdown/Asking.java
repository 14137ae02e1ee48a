package io.panelboard.exchange.markdown;

import java.util.regex.Pattern;

/** Detects questions in free text. */
public final class Asking {

    /** Holds the question marks of Latin, Chinese, Arabic, Armenian and Greek. */
    private static final String MARKS = "?\uFF1F\u061F\u055E\u037E";

    private static final String CLOSING = "*_`\"'”’»)] \n";

    /** Limits how many characters are searched for a question mark; what follows much later is an answer. */
    private static final int MAX_POSITION = 600;

    /** Matches "Soil: what is it?", which names a criterion and is no question to a candidate. */
    private static final Pattern LABELLED =
            Pattern.compile("^[*_]{0,3}\\p{L}[\\p{L}\\p{N}'’-]*(?: [\\p{L}\\p{N}'’&/-]+){0,2}[*_]{0,3}:[*_]{0,3}\\s");

    private Asking() {}

    /** Whether the text ends with a question mark, ignoring markup and closing quotation marks. */
    public static boolean endsWithMark(String markdown) {
        int end = markdown.length();
        while (end > 0 && CLOSING.indexOf(markdown.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && isMark(markdown.charAt(end - 1));
    }

    /** Whether a question mark ends one of the first sentences, and no label stands before them. */
    static boolean hasMark(String markdown) {
        if (LABELLED.matcher(markdown).lookingAt()) {
            return false;
        }
        int end = Math.min(markdown.length(), MAX_POSITION);
        for (int i = 0; i < end; i++) {
            if (isMark(markdown.charAt(i)) && (i + 1 == markdown.length() || !inWord(markdown.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text is a question, or is one after a label: "Linux: why is it slow?" */
    public static boolean isLabelledQuestion(String markdown) {
        return isQuestion(markdown) || isQuestion(withoutLabel(markdown));
    }

    /** Returns the text after "Soil: ", which names what a question is about; the text itself if there is none. */
    static String withoutLabel(String markdown) {
        return LABELLED.matcher(markdown).replaceFirst("");
    }

    /** Whether the text has a question mark, or begins like a question. */
    public static boolean isQuestion(String markdown) {
        return hasMark(markdown) || Openings.begin(markdown);
    }

    /** Whether the text begins like a question and has its mark: "How do you learn best? Give an example." */
    public static boolean opensAndAsks(String markdown) {
        String text = Decorations.strip(markdown).text();
        return Openings.begin(text) && hasMark(text);
    }

    /** Whether the text begins like a task: "Describe a plan that failed." */
    public static boolean isTask(String markdown) {
        return Openings.beginTask(markdown);
    }

    private static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** Excludes addresses and code: {@code ?a=b}, {@code ?.}, {@code x ?: y}. */
    private static boolean inWord(char c) {
        return (Character.isLetterOrDigit(c) && c < 128) || c == '=' || c == ':';
    }
}
