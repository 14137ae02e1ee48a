package io.panelboard.exchange.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The words of a short Markdown text without their markup. */
public final class PlainText {

    /** The time that inline markup takes may grow with the square of its length; a heading is never this long. */
    private static final int LONGEST = 2_000;

    private static final Parser PARSER = Parser.builder().build();

    private PlainText() {}

    public static String of(String markdown) {
        if (markdown.length() > LONGEST) {
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
