package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;

/** Code right after a question belongs to it, although it is not indented. */
public final class CodeAfterQuestion implements BlockRule {

    @Override
    public boolean reads(Block block, ParseState reading) {
        boolean code = block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock;
        boolean afterList = block.getPrevious() instanceof ListBlock list
                && reading.outline().lists().areQuestions(list);
        boolean belongs = afterList
                ? block instanceof FencedCodeBlock
                        && reading.isOpen()
                        && !reading.folds().isAnswer()
                : (code || block instanceof BlockQuote)
                        && reading.isPromptOpen()
                        && !reading.folds().isAnswer();
        if (!belongs) {
            return false;
        }
        reading.promptGoesOn(block);
        return true;
    }
}
