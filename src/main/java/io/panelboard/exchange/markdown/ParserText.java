package io.panelboard.exchange.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prepares a text for the parser, without moving any column: the author's own text is taken from {@link Source}.
 *
 * <pre>
 * •&#9;Wie gewinnen Sie Kunden?      -&#9;Wie gewinnen Sie Kunden?      bullets of word processors
 * a) What is a mutex?               1) What is a mutex?               numbered by letters
 * &lt;/b&gt;&lt;/details&gt;               &lt;/details&gt;&lt;/b&gt;               so that it ends the paragraph before it
 * </pre>
 */
final class ParserText {

    private static final Pattern BULLET = Pattern.compile("([ \\t\\xA0]*)(?:[•●▪■‣◦·–—]|o(?=\\t))(?=[ \\t\\xA0])");

    private static final Pattern HARD_SPACE = Pattern.compile("[ \\t\\xA0]*(?:[-*+]|\\d{1,9}[.)])(\\xA0)");

    private static final Pattern LETTER = Pattern.compile("[ \\t]*[a-i]\\)(?=[ \\t]+\\S)");

    private static final Pattern CLOSING =
            Pattern.compile("( {0,3})((?:</(?:b|i|p|em|strong|span)>\\s{0,3}){1,4})(</details>)");

    private ParserText() {}

    static String of(String markdown) {
        var text = new StringBuilder(markdown);
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end > start) {
                prepare(text, start, end);
            }
            start = end + 1;
        }
        return text.toString();
    }

    private static void prepare(StringBuilder text, int start, int end) {
        Matcher closing = CLOSING.matcher(text).region(start, end);
        if (closing.lookingAt()) {
            String swapped = closing.group(1) + closing.group(3) + closing.group(2);
            text.replace(start, start + swapped.length(), swapped);
            return;
        }
        Matcher letter = LETTER.matcher(text).region(start, end);
        if (letter.lookingAt()) {
            text.setCharAt(letter.end() - 2, (char) (text.charAt(letter.end() - 2) - 'a' + '1'));
        }
        Matcher bullet = BULLET.matcher(text).region(start, end);
        if (bullet.lookingAt()) {
            text.setCharAt(bullet.end() - 1, '-');
        }
        Matcher space = HARD_SPACE.matcher(text).region(start, end);
        if (space.lookingAt()) {
            for (int i = start; i < space.end(); i++) {
                if (text.charAt(i) == '\u00A0') {
                    text.setCharAt(i, ' ');
                }
            }
        }
    }
}
