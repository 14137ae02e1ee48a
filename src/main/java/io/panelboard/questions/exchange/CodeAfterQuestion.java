package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;

/** Code right after a list belongs to the list's last question, although it is not indented. */
final class CodeAfterQuestion implements Shape {

    @Override
    public boolean reads(Block block, Reading reading) {
        boolean follows = block instanceof FencedCodeBlock
                && block.getPrevious() instanceof ListBlock list
                && reading.hasQuestionSince(Source.number(list));
        if (!follows) {
            return false;
        }
        reading.promptGoesOn(block);
        return true;
    }
}
