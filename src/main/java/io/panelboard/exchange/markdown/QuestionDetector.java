package io.panelboard.exchange.markdown;

import java.util.List;
import org.commonmark.node.Block;

/** A shape that can carry the questions of a list. */
public interface QuestionDetector extends BlockRule {

    /** The surest sign first. */
    static List<QuestionDetector> all() {
        return BlockRule.ALL.stream()
                .filter(QuestionDetector.class::isInstance)
                .map(QuestionDetector.class::cast)
                .toList();
    }

    /** What the block says for this shape. */
    DetectorScore vote(Block block, DocumentOutline outline);

    /** How much one question in this shape counts; little for shapes that also stand within answers. */
    default int weight() {
        return 5;
    }

    /** Whether this shape is headings, so that a heading need not end what another shape carries. */
    default boolean isHeading() {
        return false;
    }
}
