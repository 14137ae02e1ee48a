package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.RepeatedLabels;
import io.panelboard.exchange.markdown.Source;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/**
 * Reads a short line of its own right above a list of questions as a heading.
 *
 * <pre>
 * Topic: SQL          section "Topic: SQL", as a guess
 *
 * - What is a view?
 * </pre>
 */
public final class ShortLineSection implements BlockRule {

    private static final int MAX_LENGTH = 60;
    private static final Pattern NAME =
            Pattern.compile("[\\p{Lu}\\p{N}\\p{IsExtended_Pictographic}*_][^\\n]*[^.,;:!?…\\s]");
    private static final int MAX_WORDS = 8;

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof Paragraph) || state.details().isAnswer()) {
            return false;
        }
        String text = state.source().text(block);
        // "Sample questions:" below a heading introduces the list; without headings such a line is one.
        boolean colon = text.endsWith(":") && state.sectionLevel() == 0;
        String name = colon ? text.substring(0, text.length() - 1).strip() : text;
        boolean heads = text.length() <= MAX_LENGTH
                && NAME.matcher(name).matches()
                && text.split("\\s+").length <= MAX_WORDS
                && !RepeatedLabels.isAnswer(text)
                && block.getNext() instanceof ListBlock list
                && state.outline().lists().areQuestions(list);
        if (heads) {
            state.section(Source.number(block), state.source().last(block), text, "A short line taken for a heading");
        }
        return heads;
    }
}
