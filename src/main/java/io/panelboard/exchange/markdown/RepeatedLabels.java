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

    /** Matches names that nothing but the whole line may be: "Notes on garbage" is a topic. */
    private static final Pattern GUIDE = Pattern.compile(
            "(?iu)\\s*[*_]{0,3}(?:(?:what )?(?:we |they |you |i |to )?(?:look|listen|watch)(?:ing)? (?:out )?for|good to hear"
                    + "|(?:red|green|yellow) flags?|(?:good|bad|positive|negative|warning) (?:signs?|signals?)"
                    + "|(?:key|expected|important|main|talking) (?:points?|concepts?|topics|ideas)|candidate response paths"
                    + "|(?:scoring|evaluation|assessment|rating)(?: (?:guide|criteria|rubric|notes?))?|criteria|notes?|goals?|signals?|definition|(?:benchmark|proficiency|rating) (?:levels?|scale)|benchmarks?|(?:behaviou?ral )?anchors?"
                    + "|purpose|why (?:it|this) matters|what (?:it|this) tests|references?|resources?|further reading"
                    + "|(?:muster)?antwort(?:en)?|lösung(?:en)?|hinweise?|bewertung|erwartung(?:en)?|réponses?|indices?"
                    + "|respuestas?|soluci(?:ón|ones)|pistas?)[*_]{0,3}\\s*[:：]?[*_]{0,3}\\s*");

    private static final Pattern PROBES = Pattern.compile(
            "(?iu)\\s*[*_]{0,3}(?:(?:possible |optional )?follow[- ]?(?:ups?|on)(?: questions?)?|probes?|probing questions?"
                    + "|further questions?|deeper|nachfragen?|relances?|repreguntas?)[*_]{0,3}\\s*[:：]?[*_]{0,3}\\s*");

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
        return isAnswer(text) || (counts.getOrDefault(key(text), 0) > 1 && !Asking.isQuestion(text));
    }

    /** Whether the text is the name of an answer, or of what the panel looks for. */
    public static boolean isAnswer(String text) {
        return text.length() <= MAX_LENGTH
                && (ANSWER.matcher(text).matches() || GUIDE.matcher(text).matches());
    }

    /** Whether the text is the name of follow-up questions. */
    public static boolean areProbes(String text) {
        return text.length() <= MAX_LENGTH && PROBES.matcher(text).matches();
    }

    private static String key(String text) {
        int colon = text.indexOf(':');
        return (colon > 0 ? text.substring(0, colon) : text)
                .replaceAll("[^\\p{L} ]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
