package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Bold;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/** A short bold line right above a list of questions is a heading. */
public final class BoldSection implements BlockRule {

    static final String DOUBT = "A bold line taken for a heading";

    private static final int LONGEST = 80;

    @Override
    public boolean reads(Block block, ParseState reading) {
        String bold = block instanceof Paragraph p ? Bold.whole(reading.source().text(p)) : null;
        boolean heads = bold != null
                && bold.length() <= LONGEST
                && !bold.endsWith(".")
                && !reading.folds().isAnswer()
                && block.getNext() instanceof ListBlock list
                && reading.outline().lists().areQuestions(list);
        if (bold == null || !heads) {
            return false;
        }
        reading.section(Source.number(block), reading.source().last(block), bold, DOUBT);
        return true;
    }
}
