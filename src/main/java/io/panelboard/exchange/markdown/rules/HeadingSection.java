package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.PlainText;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;

/** A heading opens a section; the first one of the top level is the title if there is none yet, or repeats it. */
public final class HeadingSection implements BlockRule {

    @Override
    public boolean reads(Block block, ParseState reading) {
        Headings.Line line = reading.outline().headings().of(block);
        if (line == null || isPartOfAnswer(line, reading)) {
            return false;
        }
        String words = PlainText.of(line.text());
        int from = Source.number(block);
        int to = reading.source().last(block);
        boolean first = !reading.inSection() && !reading.hasQuestion() && line.level() == 1 && !words.isEmpty();
        if (first && (reading.title().isEmpty() || reading.title().equals(words))) {
            reading.title(from, to, line.text());
        } else {
            reading.section(from, to, line.text(), line.sure() ? "" : "A line that looks like a heading");
        }
        return true;
    }

    private static boolean isPartOfAnswer(Headings.Line line, ParseState reading) {
        boolean below = reading.questionLevel() > 0 && line.level() > reading.questionLevel();
        boolean label = reading.isOpen() && reading.outline().repeats().isLabel(line.text());
        return reading.folds().isAnswer() || below || label;
    }
}
