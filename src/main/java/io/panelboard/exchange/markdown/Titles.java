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

/** Detects headings that only name a question, which stands in the paragraph below them. */
public final class Titles {

    /** Matches "Question 7" and "12.". */
    private static final Pattern NUMBERED = Pattern.compile("[\\p{L}*_]{0,20}\\s?#?\\d{1,4}[.:)]?[*_]{0,2}");

    private final Headings headings;
    private final Source source;
    private final Map<Integer, DetectorScore> levels = new HashMap<>();

    Titles(List<Block> blocks, Headings headings, Source source) {
        this.headings = headings;
        this.source = source;
        for (Block block : blocks) {
            Headings.Line line = headings.of(block);
            if (line != null && !isAbove(block, line.level())) {
                levels.merge(
                        line.level(),
                        isTitle(block, line) ? DetectorScore.NAMED : new DetectorScore(1, 0, 0),
                        DetectorScore::plus);
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
        return switch (block.getNext()) {
            case Paragraph p -> numbered || asks(p);
            case FencedCodeBlock code -> numbered || (code.getNext() instanceof Paragraph p && asks(p));
            case null, default -> false;
        };
    }

    private boolean asks(Paragraph paragraph) {
        String text = source.text(paragraph);
        // A paragraph that introduces a list is no question itself.
        return Bold.whole(text) == null
                && !Prompt.isAnswer(text)
                && (Asking.endsWithMark(text)
                        || Asking.isQuestion(Decorations.strip(text).text()))
                && !text.endsWith(":");
    }

    /** Returns the heading's level if it is such a title, as most of its level are; else null. */
    public @Nullable Integer level(Node block) {
        Headings.Line line = headings.of(block);
        if (line == null || !(block instanceof Block heading) || !isTitle(heading, line)) {
            return null;
        }
        DetectorScore score = levels.getOrDefault(line.level(), DetectorScore.NONE);
        return score.asking() > 1 && score.asking() * 5 >= score.candidates() * 3 ? line.level() : null;
    }
}
