package io.panelboard.questions.exchange;

import org.commonmark.node.Block;

/** A heading opens a section; the first one of the top level is the title if there is none yet, or repeats it. */
final class HeadingSection implements Shape {

    @Override
    public boolean reads(Block block, Reading reading) {
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

    private static boolean isPartOfAnswer(Headings.Line line, Reading reading) {
        boolean below = reading.questionLevel() > 0 && line.level() > reading.questionLevel();
        boolean label = reading.isOpen() && reading.outline().repeats().isLabel(line.text());
        return reading.folds().isAnswer() || below || label;
    }
}
