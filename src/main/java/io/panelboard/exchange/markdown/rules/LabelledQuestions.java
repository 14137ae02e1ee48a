package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Prompt;
import io.panelboard.exchange.markdown.QuestionDetector;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads a paragraph labelled as a question: "Question: …" or "Q3. …", with "Answer: …" after it. A numbered heading
 * above a single one is its title.
 *
 * <pre>
 * ## 1. Code review                        title "Code review"
 * **Scenario:** Large changes.             guidance
 * **Question:** How do you review them?    prompt
 * </pre>
 */
public final class LabelledQuestions implements QuestionDetector {

    private static final Pattern LABEL = Pattern.compile(
            "[*_]{0,3}(?:(?i:(?:lead |main |primary |opening |core |key |interview |sample )?question)\\s?#?\\d{0,4}|Q\\s?\\d{0,4})[*_]{0,3}\\s?[.:)][*_]{0,3}(?=\\s|$)\\s*[*_]{0,3}");

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        return block instanceof Paragraph p
                        && LABEL.matcher(outline.source().text(p)).lookingAt()
                ? DetectorScore.NAMED
                : DetectorScore.NONE;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!state.isAssignedTo(this, block)) {
            return false;
        }
        Headings.Line line = state.outline().headings().of(block);
        if (line != null && Headings.isNumbered(line) && asksOnce(block, state)) {
            state.titled(block, line.text(), line.level(), "");
            return true;
        }
        if (!(block instanceof Paragraph)) {
            return false;
        }
        String text = state.source().text(block);
        var label = LABEL.matcher(text);
        if (label.matches()) {
            state.ignore(block, "A label before its question");
            state.expectPrompt();
            return true;
        }
        if (label.lookingAt() && state.isTitleOpen()) {
            state.promptOfTitle(block, text);
            return true;
        }
        if (label.lookingAt() || (state.awaitsPrompt() && !state.isTitleOpen() && !Prompt.isAnswer(text))) {
            state.question(block, text, "");
            return true;
        }
        return false;
    }

    /** Whether one labelled question stands between this heading and the next one. */
    private boolean asksOnce(Block heading, ParseState state) {
        int questions = 0;
        for (Node node = heading.getNext();
                node != null && state.outline().headings().of(node) == null;
                node = node.getNext()) {
            questions +=
                    node instanceof Block block ? score(block, state.outline()).candidates() : 0;
        }
        return questions == 1;
    }
}
