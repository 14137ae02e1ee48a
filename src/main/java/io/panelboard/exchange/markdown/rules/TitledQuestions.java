package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;

/** A heading names the question, and the paragraph below it asks. */
public final class TitledQuestions implements QuestionDetector {

    @Override
    public DetectorScore vote(Block block, DocumentOutline outline) {
        return outline.titles().level(block) == null ? DetectorScore.NONE : DetectorScore.NAMED;
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
    public boolean reads(Block block, ParseState reading) {
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
