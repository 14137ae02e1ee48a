package io.panelboard.exchange.markdown;

import io.panelboard.exchange.markdown.rules.Answer;
import io.panelboard.exchange.markdown.rules.BoldQuestions;
import io.panelboard.exchange.markdown.rules.BoldSection;
import io.panelboard.exchange.markdown.rules.BulletQuestions;
import io.panelboard.exchange.markdown.rules.CodeAfterQuestion;
import io.panelboard.exchange.markdown.rules.Contents;
import io.panelboard.exchange.markdown.rules.ExportedSection;
import io.panelboard.exchange.markdown.rules.FrontMatterTitle;
import io.panelboard.exchange.markdown.rules.HeadingQuestions;
import io.panelboard.exchange.markdown.rules.HeadingSection;
import io.panelboard.exchange.markdown.rules.LabelledQuestion;
import io.panelboard.exchange.markdown.rules.LabelledQuestions;
import io.panelboard.exchange.markdown.rules.LeftOut;
import io.panelboard.exchange.markdown.rules.ParagraphQuestions;
import io.panelboard.exchange.markdown.rules.ProbeLabel;
import io.panelboard.exchange.markdown.rules.RatingScaleTable;
import io.panelboard.exchange.markdown.rules.ScoreAnchors;
import io.panelboard.exchange.markdown.rules.ShortLineSection;
import io.panelboard.exchange.markdown.rules.SummaryQuestions;
import io.panelboard.exchange.markdown.rules.TableQuestions;
import io.panelboard.exchange.markdown.rules.TitledQuestions;
import java.util.List;
import org.commonmark.node.Block;

/**
 * Represents one way in which people write a part of a question list; a new way is a new class and a line in
 * {@link #ALL}.
 */
public interface BlockRule {

    /** Lists the rules by priority; the first that reads a block claims it. */
    List<BlockRule> ALL = List.of(
            new FrontMatterTitle(),
            new ExportedSection(),
            new LabelledQuestion(),
            new Contents(),
            new ProbeLabel(),
            new ScoreAnchors(),
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
            new ShortLineSection(),
            new RatingScaleTable(),
            new Answer(),
            new LeftOut());

    /**
     * Reads the block if it has this form, and claims its lines.
     *
     * @return whether it did
     */
    boolean tryRead(Block block, ParseState state);
}
