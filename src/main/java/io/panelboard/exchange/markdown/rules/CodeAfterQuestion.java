package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;

/**
 * Reads code right after a question as part of it, although it is not indented; not after a task to write some.
 *
 * <pre>
 * **What does this print?**      ```print(1)```      part of the question
 * **Write a query.**             ```select 1```      guidance
 * </pre>
 */
public final class CodeAfterQuestion implements BlockRule {

    @Override
    public boolean tryRead(Block block, ParseState state) {
        boolean code = block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock;
        boolean afterList = block.getPrevious() instanceof ListBlock list
                && state.outline().lists().areQuestions(list);
        boolean belongs = afterList
                ? block instanceof FencedCodeBlock
                        && state.isOpen()
                        && !state.details().isAnswer()
                : (code || block instanceof BlockQuote)
                        && state.isPromptOpen()
                        && !state.details().isAnswer();
        if (!belongs || state.wantsCode() || (block instanceof BlockQuote && !state.pointsBelow())) {
            return false;
        }
        state.continuePrompt(block);
        return true;
    }
}
