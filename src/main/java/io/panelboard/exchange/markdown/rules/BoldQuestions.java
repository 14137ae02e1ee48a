package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Bold;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads a bold paragraph, or the bold beginning of one, as a question, and what follows as its answer. */
public final class BoldQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        String bold = bold(block, outline);
        if (bold != null) {
            return DetectorScore.of(Decorations.strip(bold).text());
        }
        return isLead(block, outline.source()) ? new DetectorScore(1, 1, 1) : DetectorScore.NONE;
    }

    private static @Nullable String bold(Node block, DocumentOutline outline) {
        String bold = block instanceof Paragraph p ? Bold.whole(outline.source().text(p)) : null;
        return bold == null || outline.repeats().isLabel(bold) ? null : bold;
    }

    private static boolean isLead(Node block, Source source) {
        return block instanceof Paragraph p
                && Bold.askingLead(Decorations.strip(source.text(p)).text()) > 0;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!state.isAssignedTo(this, block) || state.details().isAnswer()) {
            return false;
        }
        String text = state.source().text(block);
        String bold = bold(block, state.outline());
        if (bold == null) {
            if (isLead(block, state.source())) {
                state.question(block, text, "");
                return true;
            }
            return false;
        }
        boolean asks = Asking.isQuestion(Decorations.strip(bold).text());
        if (!asks && bold(block.getNext(), state.outline()) != null) {
            state.section(Source.number(block), state.source().last(block), bold, BoldSection.DOUBT);
        } else {
            state.question(block, text, asks ? "" : "A bold line without a question mark");
        }
        return true;
    }
}
