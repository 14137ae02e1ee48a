package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Label;
import io.panelboard.exchange.markdown.Label.Labelled;
import io.panelboard.exchange.markdown.ParseState;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/**
 * Reads a list item whose last part is a list of labelled bullets, which is how we write questions ourselves:
 *
 * <pre>
 * - What do you do with a tired bed?
 *   - Competency: Soil
 *   - Guidance: Rest and compost.
 *   - Probes:
 *     - When?
 *   - Level 1: Digs deeper.
 * </pre>
 *
 * The text of a bullet is copied line by line, so that no Markdown in it changes.
 */
public final class LabelledQuestion implements BlockRule {

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof ListBlock list)) {
            return false;
        }
        var items = new ArrayList<Node>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item);
        }
        if (items.stream().allMatch(item -> labels(item, state).isEmpty())) {
            return false;
        }
        for (Node item : items) {
            if (item.getFirstChild() == null) {
                state.ignore(item, LeftOut.EMPTY);
                continue;
            }
            List<Labelled> labels = labels(item, state);
            if (labels.isEmpty()) {
                new QuestionItem(item, state, "").read();
            } else {
                new LabelledItem(item, labels, state).read();
            }
        }
        return true;
    }

    /** Returns the labelled bullets of the item; none if it has other bullets beside them. */
    private static List<Labelled> labels(Node item, ParseState state) {
        if (!(item.getLastChild() instanceof ListBlock list) || list.getPrevious() == null) {
            return List.of();
        }
        var labels = new ArrayList<Labelled>();
        for (Node bullet = list.getFirstChild(); bullet != null; bullet = bullet.getNext()) {
            var labelled = Label.read(state.source().lines(bullet, null));
            if (labelled.isEmpty()) {
                return List.of();
            }
            labels.add(labelled.get());
        }
        return labels;
    }
}
