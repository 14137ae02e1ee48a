package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;

/** Code right after a list belongs to the list's last question, although it is not indented. */
final class CodeAfterQuestion implements Shape {

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!(block instanceof FencedCodeBlock)
                || !(block.getPrevious() instanceof ListBlock)
                || !reading.hasQuestion()) {
            return false;
        }
        reading.promptGoesOn(block);
        return true;
    }
}
