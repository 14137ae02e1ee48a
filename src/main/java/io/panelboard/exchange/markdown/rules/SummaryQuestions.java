package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetailsState;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.HtmlText;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.Source;
import java.util.Locale;
import java.util.regex.Matcher;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/** Reads {@code <details><summary>} with a question in it and the answer below, or with "Answer" in it. */
public final class SummaryQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        DetectorScore sum = DetectorScore.NONE;
        if (block instanceof HtmlBlock html) {
            Matcher summary = HtmlText.SUMMARY.matcher(html.getLiteral());
            while (summary.find()) {
                String words = HtmlText.words(summary.group(1));
                sum = outline.repeats().isLabel(words)
                        ? sum
                        : sum.plus(DetectorScore.of(Decorations.strip(words).text()));
            }
        } else if (isSummary(block)) {
            sum = DetectorScore.of(
                    Decorations.strip(text(block, outline.source())).text());
        }
        return sum;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (block instanceof HtmlBlock html
                && DetailsState.TAG.matcher(html.getLiteral()).find()) {
            new FoldedHtml(html, state, this).read();
            return true;
        }
        if (isSummary(block)) {
            int from = Source.number(block);
            summary(from, state.source().last(block), text(block, state.source()), block, state);
            return true;
        }
        return false;
    }

    /** Whether the block is Markdown between the tags, which stand in lines of their own. */
    private static boolean isSummary(Block block) {
        return (block instanceof Paragraph || block instanceof Heading)
                && block.getPrevious() instanceof HtmlBlock html
                && html.getLiteral().stripTrailing().toLowerCase(Locale.ROOT).endsWith("<summary>");
    }

    private static String text(Block block, Source source) {
        return block instanceof Heading heading ? Headings.text(heading, source) : source.text(block);
    }

    void summary(int from, int to, String words, Block block, ParseState state) {
        boolean label = state.outline().repeats().isLabel(words);
        boolean asks = Asking.isQuestion(Decorations.strip(words).text());
        if (state.isAssignedTo(this, block) && !label) {
            state.question(from, from, to, words, asks ? "" : "A fold-out without a question mark");
            state.details().markAnswer();
        } else if (label || (state.isOpen() && !(block.getNext() instanceof ListBlock))) {
            state.details().markAnswer();
            if (label) {
                state.ignore(from, to, words, "The name of an answer");
            } else {
                state.support(from, to, LineStatus.GUIDANCE, Fragment.Part.WHOLE, words);
            }
        } else if (state.outline().detector(block) != null && block.getNext() instanceof ListBlock) {
            state.section(from, to, words, "A fold-out taken for a section");
        } else {
            state.ignore(from, to, words, LeftOut.HTML);
        }
    }
}
