package io.panelboard.questions.exchange;

import java.util.List;
import org.commonmark.node.Block;

/** One way in which people write a part of a question list. A new way is a new class and a line in {@link #ALL}. */
interface Shape {

    /** In the order in which they are asked; the first that takes a block has it. */
    List<Shape> ALL = List.of(
            new FrontMatterTitle(),
            new Contents(),
            new CodeAfterQuestion(),
            new LabelledQuestions(),
            new SummaryQuestions(),
            new TitledQuestions(),
            new HeadingQuestions(),
            new BoldQuestions(),
            new TableQuestions(),
            new BulletQuestions(),
            new ParagraphQuestions(),
            new HeadingSection(),
            new BoldSection(),
            new RatingScaleTable(),
            new Answer(),
            new LeftOut());

    /**
     * Reads the block if it is of this shape, and claims its lines.
     *
     * @return whether it is
     */
    boolean reads(Block block, Reading reading);
}
