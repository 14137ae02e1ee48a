package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** A bold paragraph, or the bold beginning of one, is a question; what follows is its answer. */
final class BoldQuestions implements Carrier {

    @Override
    public Vote vote(Block block, DocumentOutline outline) {
        String bold = bold(block, outline);
        if (bold != null) {
            return Vote.on(Decorations.strip(bold).text());
        }
        return isLead(block, outline.source()) ? new Vote(1, 1, 1) : Vote.NONE;
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
    public boolean reads(Block block, Reading reading) {
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
