package io.panelboard.exchange.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Holds the lines of the text, and returns the author's own text of any node. */
public final class Source {

    private final List<String> lines;

    Source(String markdown) {
        // CommonMark's line endings.
        this.lines = List.of(markdown.split("\r\n|\r|\n", -1));
    }

    int size() {
        return lines.size();
    }

    public String line(int index) {
        return lines.get(index);
    }

    /** Returns the number of the node's first line, from 1. */
    public static int number(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    /**
     * Returns the lines of a list item up to the one in which a part of it begins, without marker and indentation.
     *
     * @param until null for all of them
     */
    public String lines(Node item, @Nullable Node until) {
        SourceSpan first = item.getFirstChild() == null
                ? item.getSourceSpans().getFirst()
                : item.getFirstChild().getSourceSpans().getFirst();
        int end = until == null ? item.getSourceSpans().getLast().getLineIndex() + 1 : number(until) - 1;
        int indent = first.getColumnIndex();
        var text = new StringBuilder(line(first.getLineIndex()).substring(indent));
        for (int i = first.getLineIndex() + 1; i < end; i++) {
            text.append('\n').append(dedented(line(i), indent));
        }
        return text.toString().strip();
    }

    private static String dedented(String line, int indent) {
        int start = 0;
        while (start < indent && start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
            start++;
        }
        return line.substring(start);
    }

    /** Returns the number of the node's last line that is not blank, from 1. */
    public int last(Node node) {
        int last = node.getSourceSpans().getLast().getLineIndex() + 1;
        while (last > number(node) && line(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    public List<String> lines() {
        return lines;
    }

    /** Returns the node's Markdown as it was written, without the indentation of its container. */
    public String text(Node node) {
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
