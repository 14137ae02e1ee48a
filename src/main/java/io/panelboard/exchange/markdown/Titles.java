package io.panelboard.exchange.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Detects headings that only name a question, which stands in the paragraph below them.
 *
 * <pre>
 * #### A slow loop                                   title "A slow loop"
 * Write a loop over a million rows.                  prompt
 *
 * ### Question 2: Cancelling                         title "Cancelling"
 * **"How does a request stop its work?"**            prompt
 *
 * ## Values                                          a section: two paragraphs below it ask
 * What do you value in a colleague?
 *
 * Tell us about somebody you admire.
 * </pre>
 */
public final class Titles {

    /** Matches "Question 7" and "12.". */
    private static final Pattern NUMBERED = Pattern.compile("[\\p{L}*_]{0,20}\\s?#?\\d{1,4}[.:)]?[*_]{0,2}");

    /** Matches "Question 2: Cancelling". */
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)[*_]{0,2}(?:question|exercise|task|problem|challenge|scenario|frage|aufgabe|exercice|pregunta|ejercicio)"
                    + "\\s?#?\\d{1,4}\\s?[.:)–-]\\s+\\S.*");

    private final Headings headings;
    private final Source source;
    private final Map<Integer, DetectorScore> levels = new HashMap<>();
    private final Map<Integer, Integer> sections = new HashMap<>();
    private final Map<Integer, Span> spans = new HashMap<>();

    private record Span(int first, int last) {}

    Titles(List<Block> blocks, Headings headings, Source source) {
        this.headings = headings;
        this.source = source;
        for (Block block : blocks) {
            Headings.Line line = headings.of(block);
            if (line != null && !isAbove(block, line.level())) {
                boolean title = isTitle(block, line);
                levels.merge(
                        line.level(), title ? DetectorScore.NAMED : new DetectorScore(1, 0, 0), DetectorScore::plus);
                if (title) {
                    int here = headings.place(block);
                    spans.merge(line.level(), new Span(here, here), (a, b) -> new Span(a.first(), b.last()));
                    sections.merge(line.level(), asksAgain(block) ? 1 : 0, Integer::sum);
                }
            }
        }
    }

    /** Whether the next heading follows directly and is of a deeper level. */
    private boolean isAbove(Block block, int level) {
        Headings.Line next = headings.of(block.getNext());
        return next != null && next.level() > level;
    }

    private boolean isTitle(Block block, Headings.Line line) {
        if (Asking.isQuestion(Decorations.strip(line.text()).text())) {
            return false;
        }
        boolean numbered = NUMBERED.matcher(line.text()).matches();
        boolean named = NAMED.matcher(line.text()).matches();
        return switch (block.getNext()) {
            case Paragraph p -> numbered || asks(p) || (named && Bold.whole(source.text(p)) != null);
            case FencedCodeBlock code -> numbered || (code.getNext() instanceof Paragraph p && asks(p));
            case null, default -> false;
        };
    }

    /** Whether a later paragraph below the heading is a question as well. */
    private boolean asksAgain(Block heading) {
        Node first = heading.getNext();
        for (Node node = first == null ? null : first.getNext();
                node != null && headings.of(node) == null;
                node = node.getNext()) {
            if (node instanceof Paragraph p && asks(p)) {
                return true;
            }
        }
        return false;
    }

    private boolean asks(Paragraph paragraph) {
        String text = source.text(paragraph);
        // A paragraph that introduces a list is no question itself.
        return Bold.whole(text) == null
                && !Prompt.isAnswer(text)
                && (Asking.endsWithMark(text)
                        || Asking.isQuestion(Decorations.strip(text).text()))
                && !RepeatedLabels.isAnswer(text)
                && !text.endsWith(":");
    }

    /** Returns the heading's level if it is such a title, as most of its level are; else null. */
    public @Nullable Integer level(Node block) {
        Headings.Line line = headings.of(block);
        return line != null && block instanceof Block heading && isTitle(heading, line) && areTitles(line.level())
                ? line.level()
                : null;
    }

    /**
     * Whether the heading stands among such titles and has a paragraph below it, although that does not ask: a guess.
     */
    public boolean isLikely(Node block) {
        Headings.Line line = headings.of(block);
        if (line == null || !(block instanceof Block heading) || !areTitles(line.level())) {
            return false;
        }
        Span span = spans.get(line.level());
        if (span == null) {
            return false;
        }
        int here = headings.place(heading);
        return span.first() < here
                && here < span.last()
                && !isAbove(heading, line.level())
                && block.getNext() instanceof Paragraph p
                && !Prompt.isAnswer(source.text(p))
                && Bold.whole(source.text(p)) == null
                && !source.text(p).endsWith(":");
    }

    private boolean areTitles(int level) {
        DetectorScore score = levels.getOrDefault(level, DetectorScore.NONE);
        return score.asking() > 1
                && score.asking() * 5 >= score.candidates() * 3
                && sections.getOrDefault(level, 0) * 2 <= score.asking();
    }
}
