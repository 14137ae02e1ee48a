package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;

/** Reads plain paragraphs, or single lines, that end with a question mark, if no other form holds questions. */
public final class ParagraphQuestions implements QuestionDetector {

    private static final String DOUBT = "A plain paragraph that asks";

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        if (!(block instanceof Paragraph)) {
            return DetectorScore.NONE;
        }
        boolean asks = asks(outline.source().text(block));
        return new DetectorScore(1, asks ? 1 : 0, asks ? 1 : 0);
    }

    private static boolean asks(String text) {
        return Asking.endsWithMark(Decorations.strip(text).text());
    }

    /** Weighs nothing: never applies while another form does. */
    @Override
    public int weight() {
        return 0;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof Paragraph) || !state.isAssignedTo(this, block)) {
            return false;
        }
        String text = state.source().text(block);
        if (!asks(text)) {
            return false;
        }
        String[] lines = text.split("\n", -1);
        int from = Source.number(block);
        boolean eachAsks = lines.length > 1;
        for (String line : lines) {
            eachAsks = eachAsks && asks(line);
        }
        if (eachAsks) {
            for (int i = 0; i < lines.length; i++) {
                state.question(from + i, from + i, from + i, lines[i], "");
            }
        } else {
            state.question(block, text, DOUBT);
        }
        return true;
    }
}
