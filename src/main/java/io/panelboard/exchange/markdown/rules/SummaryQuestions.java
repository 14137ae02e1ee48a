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

/**
 * Reads {@code <details><summary>} with a question in it and the answer below, or with "Answer" in it; a summary may go
 * on over several blocks.
 *
 * <pre>
 * &lt;summary&gt;What does this print?      the question
 *
 * ```                                     its code
 * echo $HOME
 * ```
 * &lt;/summary&gt;&lt;b&gt;The home.&lt;/b&gt;       guidance "The home."
 * </pre>
 */
public final class SummaryQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        DetectorScore sum = DetectorScore.NONE;
        if (block instanceof HtmlBlock html) {
            Matcher summary = HtmlText.SUMMARY.matcher(html.getLiteral());
            int end = 0;
            while (summary.find()) {
                end = summary.end();
                String words = HtmlText.words(summary.group(1));
                sum = outline.repeats().isLabel(words)
                        ? sum
                        : sum.plus(DetectorScore.of(Decorations.strip(words).text()));
            }
            int open = unclosed(html.getLiteral(), end);
            sum = open == 0
                    ? sum
                    : sum.plus(DetectorScore.of(
                            Decorations.strip(HtmlText.words(html.getLiteral().substring(open)))
                                    .text()));
        } else if (isSummary(block)) {
            sum = DetectorScore.of(
                    Decorations.strip(text(block, outline.source())).text());
        }
        return sum;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (state.details().isSummaryOpen() && !(block instanceof HtmlBlock html && closes(html.getLiteral()))) {
            if (block instanceof HtmlBlock html) {
                state.continuePrompt(block, HtmlText.words(html.getLiteral()));
            } else {
                state.continuePrompt(block);
            }
            return true;
        }
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

    private static boolean closes(String html) {
        return html.toLowerCase(Locale.ROOT).contains("</summary>");
    }

    /** Returns where the text begins of a summary that goes on in the next block; 0 if there is none. */
    private static int unclosed(String html, int from) {
        String lower = html.toLowerCase(Locale.ROOT);
        int open = lower.lastIndexOf("<summary");
        int end = open < from ? -1 : lower.indexOf('>', open) + 1;
        return end <= 0
                        || lower.indexOf("</summary", end) >= 0
                        || lower.substring(end).isBlank()
                ? 0
                : end;
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

    /** Reads an HTML block with {@code <details>} tags: its summary, and the text around it. */
    private static final class FoldedHtml {

        private final HtmlBlock block;
        private final ParseState state;
        private final SummaryQuestions detector;
        private final String html;
        private final int first;
        private final int last;
        private int read;
        private int counted;
        private int lines;

        FoldedHtml(HtmlBlock block, ParseState state, SummaryQuestions detector) {
            this.block = block;
            this.state = state;
            this.detector = detector;
            this.html = block.getLiteral();
            this.first = Source.number(block);
            this.last = state.source().last(block);
            this.read = first - 1;
        }

        void read() {
            int from = 0;
            boolean inSummary = state.details().isSummaryOpen();
            boolean goesOn = inSummary;
            state.details().summaryOpen(false);
            Matcher tag = DetailsState.TAG.matcher(html);
            while (tag.find()) {
                boolean details = tag.group(2).equalsIgnoreCase("details");
                boolean opens = tag.group(1).isEmpty();
                if (!details && !opens && inSummary) {
                    if (goesOn) {
                        rest(html.substring(from, tag.start()));
                    } else {
                        take(from, tag.start(), true);
                    }
                    goesOn = false;
                } else {
                    take(from, tag.start(), false);
                }
                inSummary = !details && opens;
                if (details && opens) {
                    state.details().open(false);
                } else if (details) {
                    state.details().close();
                }
                from = tag.end();
            }
            boolean open = inSummary && !html.substring(from).isBlank();
            take(from, html.length(), open);
            state.details().summaryOpen(open && state.isPromptOpen());
            rest(last);
        }

        /** Reads the end of a summary that began in an earlier block. */
        private void rest(String piece) {
            String words = HtmlText.words(piece);
            if (!words.isEmpty()) {
                int to = first
                        + (int) piece.stripTrailing()
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                state.continuePrompt(first, to, words);
                read = to;
            }
        }

        /** Reads the text between two tags. */
        private void take(int from, int to, boolean summary) {
            String piece = html.substring(from, to);
            String words = HtmlText.words(piece);
            if (words.isEmpty()) {
                return;
            }
            int start = from + piece.indexOf(piece.strip());
            int end = start + piece.strip().length();
            int line = Math.max(read + 1, line(start));
            int lastLine = Math.max(line - 1, line(end - 1));
            rest(line - 1);
            if (summary) {
                detector.summary(line, lastLine, words, block, state);
            } else if (HtmlText.isHidden(piece)) {
                state.ignore(line, lastLine, words, LeftOut.HTML);
            } else if (state.isOpen()) {
                state.support(line, lastLine, LineStatus.GUIDANCE, Fragment.Part.WHOLE, words);
            } else {
                state.ignore(line, lastLine, words, LeftOut.HTML);
            }
            read = lastLine;
        }

        private void rest(int to) {
            if (to > read) {
                state.ignore(read + 1, to, "", LeftOut.HTML);
                read = to;
            }
        }

        /**
         * Returns the number of the line at an offset, counting on from the last call: counting from the start would be
         * quadratic for a list of nothing but tags.
         */
        private int line(int offset) {
            for (; counted < offset; counted++) {
                if (html.charAt(counted) == '\n') {
                    lines++;
                }
            }
            return Math.min(last, first + lines);
        }
    }
}
