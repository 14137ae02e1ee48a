package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.Items;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Reads bullets below a question: those that ask are probes, on whatever level; the others are guidance. */
final class NestedBullets {

    private static final Pattern OPTION = Pattern.compile("\\[[ xX]\\]\\s");

    private NestedBullets() {}

    static void read(ListBlock list, ParseState state) {
        for (Node bullet = list.getFirstChild(); bullet != null; bullet = bullet.getNext()) {
            if (bullet.getFirstChild() == null) {
                state.ignore(bullet, LeftOut.EMPTY);
                continue;
            }
            bullet(bullet, list, state);
        }
    }

    private static void bullet(Node bullet, ListBlock list, ParseState state) {
        Source source = state.source();
        int from = Source.number(bullet);
        int to = source.last(bullet);
        var texts = new ArrayList<String>();
        var deeper = new ArrayList<ListBlock>();
        for (Node part = bullet.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof ListBlock inner && hasAsking(inner, source)) {
                to = Math.min(to, Source.number(inner) - 1);
                deeper.add(inner);
            } else if (part instanceof Block && !part.getSourceSpans().isEmpty()) {
                texts.add(source.text(part));
            }
        }
        if (!texts.isEmpty()) {
            boolean asks = asks(bullet, source);
            Part part = list instanceof OrderedList ? Part.NUMBERED : Part.BULLET;
            state.support(from, to, asks ? LineStatus.PROBE : LineStatus.GUIDANCE, part, String.join("\n\n", texts));
        }
        deeper.forEach(inner -> read(inner, state));
    }

    private static boolean hasAsking(ListBlock list, Source source) {
        for (Items.Item item : Items.all(list)) {
            if (asks(item.node(), source)) {
                return true;
            }
        }
        return false;
    }

    static boolean asks(Node bullet, Source source) {
        String text = Items.text(bullet, source);
        return Asking.endsWithMark(text) && !OPTION.matcher(text).lookingAt();
    }
}
