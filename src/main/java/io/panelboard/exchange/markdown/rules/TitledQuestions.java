package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Bold;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;

/** Reads a heading as the title of a question, and the paragraph below it as the prompt. */
public final class TitledQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        return outline.titles().level(block) != null || outline.titles().isLikely(block)
                ? DetectorScore.NAMED
                : DetectorScore.NONE;
    }

    @Override
    public boolean isHeading() {
        return true;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!state.isAssignedTo(this, block) || state.details().isAnswer()) {
            return false;
        }
        Headings.Line line = state.outline().headings().of(block);
        if (line != null && state.outline().titles().level(block) != null) {
            state.titled(block, line.text(), line.level(), "");
            return true;
        }
        if (line != null && state.outline().titles().isLikely(block)) {
            state.titled(block, line.text(), line.level(), "A heading over a text that does not ask");
            return true;
        }
        if (block instanceof Paragraph && state.awaitsPrompt()) {
            String bold = Bold.whole(state.source().text(block));
            state.continuePrompt(block, bold == null ? state.source().text(block) : bold);
            return true;
        }
        return false;
    }
}
