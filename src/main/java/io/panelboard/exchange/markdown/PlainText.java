package io.panelboard.exchange.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Removes the markup of a short Markdown text. */
public final class PlainText {

    /** Limits the length, because inline parsing may take quadratic time; a heading is never this long. */
    private static final int MAX_LENGTH = 2_000;

    private static final Parser PARSER = Parser.builder().build();

    private PlainText() {}

    public static String of(String markdown) {
        if (markdown.length() > MAX_LENGTH) {
            return markdown;
        }
        var words = new StringBuilder();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(PARSER.parse(markdown));
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            append(node, words);
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                waiting.push(child);
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void append(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case Code code -> words.append(code.getLiteral());
            case SoftLineBreak _, HardLineBreak _ -> words.append(' ');
            default -> {}
        }
    }
}
