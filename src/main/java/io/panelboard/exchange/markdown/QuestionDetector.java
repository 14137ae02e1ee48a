package io.panelboard.exchange.markdown;

import java.util.List;
import org.commonmark.node.Block;

/** Detects and reads one form in which people write questions. */
public interface QuestionDetector extends BlockRule {

    /** Lists the detectors, the most reliable first. */
    static List<QuestionDetector> all() {
        return BlockRule.ALL.stream()
                .filter(QuestionDetector.class::isInstance)
                .map(QuestionDetector.class::cast)
                .toList();
    }

    /** Returns how strongly the block suggests this form. */
    DetectorScore score(Block block, DocumentOutline outline);

    /** Returns how much one question of this form counts; little for forms that also occur within answers. */
    default int weight() {
        return 5;
    }

    /** Whether this form is headings, so that a heading need not end the questions of another form. */
    default boolean isHeading() {
        return false;
    }
}
