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

/**
 * Reads plain paragraphs, or single lines, that end with a question mark or begin like a task, if no other form holds
 * questions.
 *
 * <pre>
 * How do you start a week?          a question
 * Describe a plan that failed.      a question
 * </pre>
 */
public final class ParagraphQuestions implements QuestionDetector {

    private static final String DOUBT = "A plain paragraph that asks";
    private static final int MAX_TASK_LENGTH = 300;

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        if (!(block instanceof Paragraph)) {
            return DetectorScore.NONE;
        }
        String text = outline.source().text(block);
        if (eachAsks(text)) {
            DetectorScore sum = DetectorScore.NONE;
            for (String line : text.split("\n", -1)) {
                sum = sum.plus(DetectorScore.of(Decorations.strip(line).text()));
            }
            return sum;
        }
        boolean asks = asks(text) || (text.length() <= MAX_TASK_LENGTH && Asking.opensAndAsks(text));
        boolean task = Asking.isTask(Decorations.strip(text).text()) && text.length() <= MAX_TASK_LENGTH;
        return new DetectorScore(1, asks || task ? 1 : 0, asks ? 1 : 0);
    }

    /** Whether each of several lines is a question of its own. */
    private static boolean eachAsks(String text) {
        String[] lines = text.split("\n", -1);
        boolean each = lines.length > 1;
        for (String line : lines) {
            String bare = Decorations.strip(line).text();
            each = each && (Asking.endsWithMark(bare) || Asking.isTask(bare));
        }
        return each;
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
        boolean each = eachAsks(text);
        if (score(block, state.outline()).asking() == 0) {
            return false;
        }
        String[] lines = text.split("\n", -1);
        int from = Source.number(block);
        if (each) {
            for (int i = 0; i < lines.length; i++) {
                state.question(from + i, from + i, from + i, lines[i], "");
            }
        } else {
            state.question(block, text, DOUBT);
        }
        return true;
    }
}
