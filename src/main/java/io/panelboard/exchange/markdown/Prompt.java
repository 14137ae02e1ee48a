package io.panelboard.exchange.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a paragraph into the question and what follows it.
 *
 * <pre>
 * **What is a view?** It shows a table.        "What is a view?" and "It shows a table."
 * What is a view? - It shows a table.          "What is a view?" and "It shows a table."
 * What is a view? [Learn more](https://…)      "What is a view?" and the link
 * </pre>
 *
 * @param rest the answer that stands in the same paragraph; empty if there is none
 * @param lines how many lines the question takes
 */
public record Prompt(String question, String rest, int lines) {

    private static final Pattern ANSWER_LINE = Pattern.compile(
            "(?m)^[ \\t]*+[*_]{0,3}(?:(?iu:(?:sample |model |expected |ideal |possible |good |muster)?(?:answers?|antwort|réponse|respuesta)|ans|solution|explanation|hints?|guidance|expected|(?:what (?:we|they|you|i|to)(?:['’]re| are)? )?(?:look|listen)(?:ing)? for|lösung|hinweis|hinweise)|A\\d*)\\s?[.:)-][*_]{0,3}(?=\\s|$)");

    private static final Pattern NAMED_LINE =
            Pattern.compile("[ \\t]*(\\*\\*|__)[^*_\\n:]{1,40}(?::\\1|\\1[ \\t]?:)(?=\\s)");

    private static final int MAX_LABEL_LENGTH = 100;

    private static final int MAX_LINKED_LENGTH = 2_000;

    private static final Pattern LINKS =
            Pattern.compile("\\s*(?:[-–—|:]\\s*)?(?:\\[[^\\[\\]]{1,80}+\\]\\([^()\\s]{1,300}+\\)[\\s,|]*+){1,5}+");

    private static final Pattern DASH = Pattern.compile("(?<=[?？]) [-–—] (?=\\S)");

    private static final Pattern BETWEEN = Pattern.compile("(?i)^(?:\\s|<br\\s*/?>|\\\\\\n|[-–—:](?=\\s)){1,50}+");

    static Prompt of(String paragraph) {
        int at = answerLine(paragraph);
        at = at > 0 ? at : Bold.askingLead(paragraph);
        at = at > 0 ? at : linksAfter(paragraph);
        at = at > 0 ? at : dashAfterMark(paragraph);
        String rest = at == 0
                ? ""
                : BETWEEN.matcher(paragraph.substring(at)).replaceFirst("").strip();
        if (rest.isEmpty() || Decorations.strip(rest + " x").text().equals("x")) {
            return new Prompt(paragraph, "", lines(paragraph));
        }
        String question = paragraph.substring(0, at).strip();
        return new Prompt(question, rest, lines(question));
    }

    /** Returns where a line begins that is labelled as the answer, or has another bold label; 0 if there is none. */
    private static int answerLine(String paragraph) {
        int line = paragraph.indexOf('\n') + 1;
        while (line > 0) {
            String rest = paragraph.substring(line, Math.min(paragraph.length(), line + MAX_LABEL_LENGTH));
            if (ANSWER_LINE.matcher(rest).lookingAt()
                    || NAMED_LINE.matcher(rest).lookingAt()) {
                return line;
            }
            line = paragraph.indexOf('\n', line) + 1;
        }
        return 0;
    }

    /** Returns where a dash between the question and its answer stands: "What is REST? - A style."; 0 if none does. */
    private static int dashAfterMark(String paragraph) {
        Matcher dash = DASH.matcher(paragraph.substring(0, Math.min(paragraph.length(), MAX_LINKED_LENGTH)));
        return dash.find() ? dash.start() : 0;
    }

    /** Returns where nothing but links follows a sentence or a bold beginning; 0 if there is no such place. */
    private static int linksAfter(String paragraph) {
        if (!paragraph.endsWith(")") || paragraph.length() > MAX_LINKED_LENGTH) {
            return 0;
        }
        int bold = Bold.end(paragraph);
        if (bold > 0 && LINKS.matcher(paragraph.substring(bold)).matches()) {
            return bold;
        }
        int at = Math.max(paragraph.lastIndexOf("? "), paragraph.lastIndexOf(". ")) + 1;
        return at > 1 && LINKS.matcher(paragraph.substring(at)).matches() ? at : 0;
    }

    /** Whether a paragraph or bullet is labelled as the answer to the question before it. */
    public static boolean isAnswer(String paragraph) {
        return ANSWER_LINE.matcher(paragraph).lookingAt();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }
}
