package io.panelboard.questions.exchange;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The lines that were read, and the author's own text of any part of them. */
final class Source {

    private final List<String> lines;

    Source(String markdown) {
        // The line ends that CommonMark knows.
        this.lines = List.of(markdown.split("\r\n|\r|\n", -1));
    }

    int size() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }

    /** The number of the node's first line, from 1. */
    static int number(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    /** The number of the node's last line that is not blank, from 1. */
    int last(Node node) {
        int last = node.getSourceSpans().getLast().getLineIndex() + 1;
        while (last > number(node) && line(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    List<String> lines() {
        return lines;
    }

    /** The Markdown of the node as it was written, without the indentation of what it stands in. */
    String text(Node node) {
        var text = new StringBuilder();
        int previous = -1;
        for (SourceSpan span : node.getSourceSpans()) {
            int index = span.getLineIndex();
            if (previous >= 0) {
                text.repeat("\n", index - previous);
            }
            text.append(line(index), span.getColumnIndex(), span.getColumnIndex() + span.getLength());
            previous = index;
        }
        return text.toString().strip();
    }
}
