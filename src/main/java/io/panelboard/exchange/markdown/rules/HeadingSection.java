package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.PlainText;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;

/** Reads a heading as a section; the first of the top level is the title if there is none yet, or repeats it. */
public final class HeadingSection implements BlockRule {

    @Override
    public boolean tryRead(Block block, ParseState state) {
        Headings.Line line = state.outline().headings().of(block);
        if (line == null || isPartOfAnswer(line, state)) {
            return false;
        }
        String words = PlainText.of(line.text());
        int from = Source.number(block);
        int to = state.source().last(block);
        boolean first = !state.inSection() && !state.hasQuestion() && line.level() == 1 && !words.isEmpty();
        if (first && (state.title().isEmpty() || state.title().equals(words))) {
            state.title(from, to, line.text());
        } else {
            state.section(from, to, line.text(), line.sure() ? "" : "A line that looks like a heading");
        }
        return true;
    }

    private static boolean isPartOfAnswer(Headings.Line line, ParseState state) {
        boolean below = state.questionLevel() > 0 && line.level() > state.questionLevel();
        boolean label = state.isOpen() && state.outline().repeats().isLabel(line.text());
        return state.details().isAnswer() || below || label;
    }
}
