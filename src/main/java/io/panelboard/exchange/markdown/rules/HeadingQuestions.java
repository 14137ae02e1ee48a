package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.RepeatedLabels;
import org.commonmark.node.Block;
import org.commonmark.node.Node;

/** Reads headings that are questions; others of the same level are sections, unless they are numbered alike. */
public final class HeadingQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        Headings.Line line = outline.headings().of(block);
        if (line == null) {
            return DetectorScore.NONE;
        }
        DetectorScore here = DetectorScore.of(Decorations.strip(line.text()).text());
        if (line.text().startsWith("#")
                || (here.asking() == 0 && outline.titles().level(block) != null)) {
            return DetectorScore.NONE;
        }
        if (Headings.isLabelled(line)) {
            return DetectorScore.NAMED;
        }
        DetectorScore level = outline.headings().level(line.level());
        if (!level.areQuestions() || (level.candidates() < 2 && !isAnswered(block, line, outline))) {
            return DetectorScore.NONE;
        }
        return here.asking() > 0 || isAmongThem(block, line, outline) ? here : DetectorScore.NONE;
    }

    /** Whether the next heading, a deeper one, is the name of an answer. */
    private static boolean isAnswered(Block heading, Headings.Line line, DocumentOutline outline) {
        Headings.Line next = outline.headings().of(outline.headings().next(heading));
        return next != null && next.level() > line.level() && RepeatedLabels.isAnswer(next.text());
    }

    private static boolean isAmongThem(Block heading, Headings.Line line, DocumentOutline outline) {
        if (outline.repeats().isLabel(line.text())) {
            return false;
        }
        Node next = heading.getNext();
        boolean holds = next != null && outline.headings().of(next) == null;
        return (outline.headings().isNumberedAlike(line) && holds)
                || (outline.headings().isAmongAsking(heading) && (Headings.isNumbered(line) || holds));
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
                || Headings.isNumbered(line)
                || Headings.isLabelled(line);
        state.question(block, line.text(), sure ? "" : "A heading without a question mark");
        state.setQuestionLevel(line.level());
        return true;
    }
}
