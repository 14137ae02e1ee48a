package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;

/** Below a front matter with everything that a set has, as we write it, a heading is a section whatever it says. */
public final class ExportedSection implements BlockRule {

    @Override
    public boolean reads(Block block, ParseState reading) {
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
