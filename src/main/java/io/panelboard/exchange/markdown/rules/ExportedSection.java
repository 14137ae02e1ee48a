package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;

/** Reads every heading as a section if the front matter is complete, as in our own exports. */
public final class ExportedSection implements BlockRule {

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof Heading heading) || !state.about().isComplete()) {
            return false;
        }
        state.section(
                Source.number(heading),
                state.source().last(heading),
                state.source().text(heading),
                "");
        return true;
    }
}
