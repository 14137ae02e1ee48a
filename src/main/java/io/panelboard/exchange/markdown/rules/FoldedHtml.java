package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.DetailsState;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.HtmlText;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import java.util.regex.Matcher;
import org.commonmark.node.HtmlBlock;

/** Reads an HTML block with the tags of a fold-out: its summary, and the words around it. */
final class FoldedHtml {

    private final HtmlBlock block;
    private final ParseState reading;
    private final SummaryQuestions shape;
    private final String html;
    private final int first;
    private final int last;
    private int read;
    private int counted;
    private int lines;

    FoldedHtml(HtmlBlock block, ParseState reading, SummaryQuestions shape) {
        this.block = block;
        this.reading = reading;
        this.shape = shape;
        this.html = block.getLiteral();
        this.first = Source.number(block);
        this.last = reading.source().last(block);
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
                reading.folds().open(false);
            } else if (details) {
                reading.folds().close();
            }
            from = tag.end();
        }
        take(from, html.length(), false);
        rest(last);
    }

    /** What stands between two tags. */
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
            shape.summary(line, lastLine, words, block, reading);
        } else if (HtmlText.isHidden(piece)) {
            reading.ignore(line, lastLine, words, LeftOut.HTML);
        } else if (reading.isOpen()) {
            reading.support(line, lastLine, LineStatus.GUIDANCE, Fragment.Part.WHOLE, words);
        } else {
            reading.ignore(line, lastLine, words, LeftOut.HTML);
        }
        read = lastLine;
    }

    private void rest(int to) {
        if (to > read) {
            reading.ignore(read + 1, to, "", LeftOut.HTML);
            read = to;
        }
    }

    /** Counts on from where it was last asked: a list of nothing but tags would otherwise be read once for each of them. */
    private int line(int offset) {
        for (; counted < offset; counted++) {
            if (html.charAt(counted) == '\n') {
                lines++;
            }
        }
        return Math.min(last, first + lines);
    }
}
