package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.DetailsState;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.HtmlText;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import java.util.regex.Matcher;
import org.commonmark.node.HtmlBlock;

/** Reads an HTML block with {@code <details>} tags: its summary, and the text around it. */
final class FoldedHtml {

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
        boolean inSummary = false;
        Matcher tag = DetailsState.TAG.matcher(html);
        while (tag.find()) {
            boolean details = tag.group(2).equalsIgnoreCase("details");
            boolean opens = tag.group(1).isEmpty();
            if (!details && !opens && inSummary) {
                take(from, tag.start(), true);
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
        take(from, html.length(), false);
        rest(last);
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
