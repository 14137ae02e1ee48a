package io.panelboard.exchange.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Paragraph;

/** Detects short lines that repeat and are no questions, such as "Answer": they label a part of a question. */
public final class RepeatedLabels {

    private static final Pattern ANSWER = Pattern.compile(
            "(?i)\\s*[*_]{0,3}(?:(?:show |see |view |click |possible |sample |model |good |ideal |expected |example |the )*"
                    + "(?:answers?|solutions?|explanation|hints?|guidance|rubric))\\b[^\\n?]{0,40}");

    private static final int MAX_LENGTH = 60;

    private final Map<String, Integer> counts = new HashMap<>();

    private RepeatedLabels() {}

    public static RepeatedLabels in(List<Block> blocks, Source source) {
        var repeats = new RepeatedLabels();
        for (Block block : blocks) {
            switch (block) {
                case Heading heading -> repeats.count(Headings.text(heading, source));
                case Paragraph p -> {
                    String bold = Bold.whole(source.text(p));
                    if (bold != null) {
                        repeats.count(bold);
                    }
                }
                case HtmlBlock html -> {
                    Matcher summary = HtmlText.SUMMARY.matcher(html.getLiteral());
                    while (summary.find()) {
                        repeats.count(HtmlText.words(summary.group(1)));
                    }
                }
                default -> {}
            }
        }
        return repeats;
    }

    private void count(String text) {
        if (text.length() <= MAX_LENGTH) {
            counts.merge(key(text), 1, Integer::sum);
        }
    }

    /** Whether the text labels a part of a question, rather than being one or opening a section. */
    public boolean isLabel(String text) {
        if (text.length() > MAX_LENGTH || Asking.endsWithMark(text)) {
            return false;
        }
        return ANSWER.matcher(text).matches() || (counts.getOrDefault(key(text), 0) > 1 && !Asking.isQuestion(text));
    }

    private static String key(String text) {
        int colon = text.indexOf(':');
        return (colon > 0 ? text.substring(0, colon) : text)
                .replaceAll("[^\\p{L} ]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
