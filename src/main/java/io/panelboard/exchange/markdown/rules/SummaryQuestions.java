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

/** {@code <details><summary>} with a question in it and the answer in the fold-out, or with "Answer" in it. */
public final class SummaryQuestions implements QuestionDetector {

    @Override
    public DetectorScore vote(Block block, DocumentOutline outline) {
        DetectorScore sum = DetectorScore.NONE;
        if (block instanceof HtmlBlock html) {
            Matcher summary = HtmlText.SUMMARY.matcher(html.getLiteral());
            while (summary.find()) {
                String words = HtmlText.words(summary.group(1));
                sum = outline.repeats().isLabel(words)
                        ? sum
                        : sum.plus(DetectorScore.on(Decorations.strip(words).text()));
            }
        } else if (isSummary(block)) {
            sum = DetectorScore.on(
                    Decorations.strip(text(block, outline.source())).text());
        }
        return sum;
    }

    @Override
    public boolean reads(Block block, ParseState reading) {
        if (block instanceof HtmlBlock html
                && DetailsState.TAG.matcher(html.getLiteral()).find()) {
            new FoldedHtml(html, reading, this).read();
            return true;
        }
        if (isSummary(block)) {
            int from = Source.number(block);
            summary(from, reading.source().last(block), text(block, reading.source()), block, reading);
            return true;
        }
        return false;
    }

    /** Markdown between the tags, which stand in lines of their own. */
    private static boolean isSummary(Block block) {
        return (block instanceof Paragraph || block instanceof Heading)
                && block.getPrevious() instanceof HtmlBlock html
                && html.getLiteral().stripTrailing().toLowerCase(Locale.ROOT).endsWith("<summary>");
    }

    private static String text(Block block, Source source) {
        return block instanceof Heading heading ? Headings.text(heading, source) : source.text(block);
    }

    void summary(int from, int to, String words, Block block, ParseState reading) {
        boolean label = reading.outline().repeats().isLabel(words);
        boolean asks = Asking.directly(Decorations.strip(words).text());
        if (reading.isCarriedBy(this, block) && !label) {
            reading.question(from, from, to, words, asks ? "" : "A fold-out without a question mark");
            reading.folds().answers();
        } else if (label || (reading.isOpen() && !(block.getNext() instanceof ListBlock))) {
            reading.folds().answers();
            if (label) {
                reading.ignore(from, to, words, "The name of an answer");
            } else {
                reading.support(from, to, LineStatus.GUIDANCE, Fragment.Part.WHOLE, words);
            }
        } else if (reading.outline().carrier(block) != null && block.getNext() instanceof ListBlock) {
            reading.section(from, to, words, "A fold-out taken for a section");
        } else {
            reading.ignore(from, to, words, LeftOut.HTML);
        }
    }
}
