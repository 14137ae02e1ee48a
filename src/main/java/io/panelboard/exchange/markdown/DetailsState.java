package io.panelboard.exchange.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;

/** Tracks which HTML {@code <details>} elements are open, and from which one on everything is an answer. */
public final class DetailsState {

    public static final Pattern TAG = Pattern.compile("(?i)<(/?)(details|summary)\\b[^<>]{0,200}>");

    private final boolean balanced;
    private int depth;
    private int answer;
    private boolean summaryOpen;

    private DetailsState(boolean balanced) {
        this.balanced = balanced;
    }

    /**
     * Returns a state that takes no element for an answer if one is never closed: it would swallow the rest of the
     * list.
     */
    static DetailsState in(List<Block> blocks) {
        int depth = 0;
        for (Block block : blocks) {
            if (block instanceof HtmlBlock html) {
                Matcher tag = TAG.matcher(html.getLiteral());
                while (tag.find()) {
                    depth += tag.group(2).equalsIgnoreCase("details")
                            ? tag.group(1).isEmpty() ? 1 : -1
                            : 0;
                }
            }
        }
        return new DetailsState(depth == 0);
    }

    public void open(boolean belongsToQuestion) {
        depth++;
        if (belongsToQuestion) {
            markAnswer();
        }
    }

    /** Marks the element that was opened last as an answer. */
    public void markAnswer() {
        if (balanced && answer == 0) {
            answer = Math.max(1, depth);
        }
    }

    public void close() {
        depth = Math.max(0, depth - 1);
        if (depth < answer) {
            answer = 0;
        }
    }

    /** Whether a {@code <summary>} was opened in an earlier block and is not closed yet. */
    public boolean isSummaryOpen() {
        return summaryOpen;
    }

    public void summaryOpen(boolean now) {
        summaryOpen = now;
    }

    public boolean isAnswer() {
        return answer > 0;
    }
}
