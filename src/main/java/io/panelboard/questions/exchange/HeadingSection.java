package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.Heading;

/** A heading opens a section; the first one of the top level is the title if there is none yet, or repeats it. */
final class HeadingSection implements Shape {

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!(block instanceof Heading heading)) {
            return false;
        }
        String words = PlainText.of(reading.source().text(heading));
        boolean first = !reading.hasSection() && heading.getLevel() == 1 && !words.isEmpty();
        if (first && (reading.title().isEmpty() || reading.title().equals(words))) {
            reading.title(words);
            reading.claim(heading, Fate.TITLE);
        } else {
            reading.section(words, heading);
        }
        return true;
    }
}
