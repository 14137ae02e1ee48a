package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Bold;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.RepeatedLabels;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/** Reads a short bold line right above a list of questions as a heading. */
public final class BoldSection implements BlockRule {

    static final String DOUBT = "A bold line taken for a heading";

    private static final int MAX_LENGTH = 80;

    @Override
    public boolean tryRead(Block block, ParseState state) {
        String bold = block instanceof Paragraph p ? Bold.whole(state.source().text(p)) : null;
        boolean heads = bold != null
                && bold.length() <= MAX_LENGTH
                && !bold.endsWith(".")
                && !RepeatedLabels.isAnswer(bold)
                && !state.details().isAnswer()
                && block.getNext() instanceof ListBlock list
                && state.outline().lists().areQuestions(list);
        if (bold == null || !heads) {
            return false;
        }
        state.section(Source.number(block), state.source().last(block), bold, DOUBT);
        return true;
    }
}
