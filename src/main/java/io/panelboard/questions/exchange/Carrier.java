package io.panelboard.questions.exchange;

import java.util.List;
import org.commonmark.node.Block;

/** A shape that can carry the questions of a list. */
interface Carrier extends Shape {

    /** The surest sign first. */
    static List<Carrier> all() {
        return Shape.ALL.stream()
                .filter(Carrier.class::isInstance)
                .map(Carrier.class::cast)
                .toList();
    }

    /** What the block says for this shape. */
    Vote vote(Block block, DocumentOutline outline);

    /** How much one question in this shape counts; little for shapes that also stand within answers. */
    default int weight() {
        return 5;
    }

    /** Whether this shape is headings, so that a heading need not end what another shape carries. */
    default boolean isHeading() {
        return false;
    }
}
