package io.panelboard.exchange.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads the items of a list. */
public final class Items {

    private Items() {}

    /** Holds an item and the last of its own lines, which end before a list within it. */
    public record Item(Node node, int to) {

        public void ignore(ParseState state, String reason) {
            String text = text(node, state.source());
            state.ignore(
                    Source.number(node), to, text.isEmpty() ? state.source().text(node) : text, reason);
        }
    }

    /** Returns the items of the list and of all lists in it. */
    public static List<Item> all(ListBlock list) {
        var items = new ArrayList<Item>();
        collect(list, items);
        return items;
    }

    private static void collect(Node list, List<Item> items) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            int to = lastLine(item);
            int index = items.size();
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock inner) {
                    to = Math.min(to, Source.number(inner) - 1);
                    collect(inner, items);
                }
            }
            if (to >= Source.number(item)) {
                items.add(index, new Item(item, to));
            }
        }
    }

    private static int lastLine(Node node) {
        return node.getSourceSpans().getLast().getLineIndex() + 1;
    }

    /** Returns the first text of each item of the list and of the lists in it. */
    public static List<String> texts(ListBlock list, Source source) {
        return all(list).stream().map(i -> text(i.node(), source)).toList();
    }

    /** Returns an item's first text; empty if it begins with something else. */
    public static String text(Node item, Source source) {
        return switch (item.getFirstChild()) {
            case Paragraph p -> source.text(p);
            case Heading h -> Headings.text(h, source);
            case HtmlBlock html -> HtmlText.words(html.getLiteral());
            case null, default -> "";
        };
    }

    /** Returns an item's content without its marker. */
    public static String content(Node item, Source source) {
        var parts = new ArrayList<String>();
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Block && !part.getSourceSpans().isEmpty()) {
                parts.add(source.text(part));
            }
        }
        return String.join("\n\n", parts);
    }
}
