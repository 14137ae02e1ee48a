package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.Heading;

/** Below a front matter with everything that a set has, as we write it, a heading is a section whatever it says. */
final class ExportedSection implements Shape {

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!(block instanceof Heading heading) || !reading.about().isComplete()) {
            return false;
        }
        reading.section(
                Source.number(heading),
                reading.source().last(heading),
                reading.source().text(heading),
                "");
        return true;
    }
}
