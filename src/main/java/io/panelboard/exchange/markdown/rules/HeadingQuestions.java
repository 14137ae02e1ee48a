package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** Reads headings that are questions; others of the same level are sections, unless they are numbered alike. */
public final class HeadingQuestions implements QuestionDetector {

    private static final Pattern NUMBERED =
            Pattern.compile("[*_]{0,2}(?:Q\\s?)?\\(?\\d{1,4}\\\\?[.:)].*", Pattern.DOTALL);

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        Headings.Line line = outline.headings().of(block);
        if (line == null) {
            return DetectorScore.NONE;
        }
        DetectorScore level = outline.headings().level(line.level());
        DetectorScore here = DetectorScore.of(Decorations.strip(line.text()).text());
        if (!level.areQuestions() || level.candidates() < 2) {
            return DetectorScore.NONE;
        }
        return here.asking() > 0 || isAmongThem(block, line, outline) ? here : DetectorScore.NONE;
    }

    private static boolean isAmongThem(Block heading, Headings.Line line, DocumentOutline outline) {
        if (outline.repeats().isLabel(line.text()) || !outline.headings().isAmongAsking(heading)) {
            return false;
        }
        Node next = heading.getNext();
        return NUMBERED.matcher(line.text()).matches()
                || (next != null && outline.headings().of(next) == null);
    }

    @Override
    public boolean isHeading() {
        return true;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        Headings.Line line = state.outline().headings().of(block);
        if (line == null) {
            return false;
        }
        boolean applies = !state.details().isAnswer()
                && state.isAssignedTo(this, block)
                && score(block, state.outline()).candidates() > 0;
        if (!applies) {
            return false;
        }
        boolean sure = Asking.isQuestion(Decorations.strip(line.text()).text())
                || NUMBERED.matcher(line.text()).matches();
        state.question(block, line.text(), sure ? "" : "A heading without a question mark");
        state.setQuestionLevel(line.level());
        return true;
    }
}
