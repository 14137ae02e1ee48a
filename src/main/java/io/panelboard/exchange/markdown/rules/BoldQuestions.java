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

/** A bold paragraph, or the bold beginning of one, is a question; what follows is its answer. */
public final class BoldQuestions implements QuestionDetector {

    @Override
    public DetectorScore vote(Block block, DocumentOutline outline) {
        String bold = bold(block, outline);
        if (bold != null) {
            return DetectorScore.on(Decorations.strip(bold).text());
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
    public boolean reads(Block block, ParseState reading) {
        if (!reading.isCarriedBy(this, block) || reading.folds().isAnswer()) {
            return false;
        }
        String text = reading.source().text(block);
        String bold = bold(block, reading.outline());
        if (bold == null) {
            if (isLead(block, reading.source())) {
                reading.question(block, text, "");
                return true;
            }
            return false;
        }
        boolean asks = Asking.directly(Decorations.strip(bold).text());
        if (!asks && bold(block.getNext(), reading.outline()) != null) {
            reading.section(Source.number(block), reading.source().last(block), bold, BoldSection.DOUBT);
        } else {
            reading.question(block, text, asks ? "" : "A bold line without a question mark");
        }
        return true;
    }
}
