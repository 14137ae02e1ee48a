package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;

/** A heading names the question, and the paragraph below it asks. */
final class TitledQuestions implements Carrier {

    @Override
    public Vote vote(Block block, DocumentOutline outline) {
        return outline.titles().level(block) == null ? Vote.NONE : Vote.NAMED;
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public boolean isHeading() {
        return true;
    }

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!reading.isCarriedBy(this, block) || reading.folds().isAnswer()) {
            return false;
        }
        Headings.Line line = reading.outline().headings().of(block);
        if (line != null && reading.outline().titles().level(block) != null) {
            reading.titled(block, line.text(), line.level());
            return true;
        }
        if (block instanceof Paragraph && reading.awaitsPrompt()) {
            reading.promptGoesOn(block);
            return true;
        }
        return false;
    }
}
