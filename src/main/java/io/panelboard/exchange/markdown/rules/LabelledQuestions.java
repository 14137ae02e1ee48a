package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Prompt;
import io.panelboard.exchange.markdown.QuestionDetector;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;

/** Reads a paragraph labelled as a question: "Question: …" or "Q3. …", with "Answer: …" after it. */
public final class LabelledQuestions implements QuestionDetector {

    private static final Pattern LABEL = Pattern.compile(
            "[*_]{0,3}(?:(?i:question)\\s?#?\\d{0,4}|Q\\s?\\d{0,4})[*_]{0,3}\\s?[.:)][*_]{0,3}(?=\\s|$)\\s*[*_]{0,3}");

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        return block instanceof Paragraph p
                        && LABEL.matcher(outline.source().text(p)).lookingAt()
                ? DetectorScore.NAMED
                : DetectorScore.NONE;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof Paragraph) || !state.isAssignedTo(this, block)) {
            return false;
        }
        String text = state.source().text(block);
        var label = LABEL.matcher(text);
        if (label.matches()) {
            state.ignore(block, "A label before its question");
            state.expectPrompt();
            return true;
        }
        if (label.lookingAt() || (state.awaitsPrompt() && !Prompt.isAnswer(text))) {
            state.question(block, text, "");
            return true;
        }
        return false;
    }
}
