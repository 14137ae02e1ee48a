package io.panelboard.questions.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph that asks, and what it goes on to say.
 *
 * @param rest the answer that stands in the same paragraph; empty if there is none
 * @param lines how many lines the question takes
 */
record Prompt(String question, String rest, int lines) {

    private static final Pattern ANSWER_LINE = Pattern.compile(
            "(?m)^[ \\t]*+[*_]{0,3}(?:(?i:answers?|ans|solution|explanation|hint|guidance|expected|look for)|A\\d*)\\s?[.:)-][*_]{0,3}(?=\\s|$)");

    private static final Pattern BETWEEN = Pattern.compile("(?i)^(?:\\s|<br\\s*/?>|\\\\\\n|[-–—:](?=\\s)){1,50}+");

    static Prompt of(String paragraph) {
        Matcher answer = ANSWER_LINE.matcher(paragraph);
        int at = answer.find() && answer.start() > 0 ? answer.start() : Bold.askingLead(paragraph);
        String rest = at == 0
                ? ""
                : BETWEEN.matcher(paragraph.substring(at)).replaceFirst("").strip();
        if (rest.isEmpty() || Decorations.strip(rest + " x").text().equals("x")) {
            return new Prompt(paragraph, "", lines(paragraph));
        }
        String question = paragraph.substring(0, at).strip();
        return new Prompt(question, rest, lines(question));
    }

    /** Whether a paragraph or bullet is named as the answer to what was asked before. */
    static boolean isAnswer(String paragraph) {
        return ANSWER_LINE.matcher(paragraph).lookingAt();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }
}
