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

/**
 * Reads bullets below a question: those that ask are probes, on whatever level; the others are guidance.
 *
 * <pre>
 * - What if a worker dies?                  probe
 *     - And if the work is done?            goes on with the probe above
 * - Names a queue.                          guidance
 * </pre>
 */
final class NestedBullets {

    private static final Pattern OPTION = Pattern.compile("^\\[[ xX]\\]\\s");

    private static final Pattern GOES_ON = Pattern.compile("(?iu)(?:and|or|but|und|oder|et|ou|y|o)\\s");

    private NestedBullets() {}

    static void read(ListBlock list, ParseState state) {
        read(list, state, false, false);
    }

    /** Reads every bullet as a probe, because a line above the list says so. */
    static void probes(ListBlock list, ParseState state) {
        read(list, state, true, false);
    }

    private static void read(ListBlock list, ParseState state, boolean named, boolean belowProbe) {
        for (Node bullet = list.getFirstChild(); bullet != null; bullet = bullet.getNext()) {
            if (bullet.getFirstChild() == null) {
                state.ignore(bullet, LeftOut.EMPTY);
                continue;
            }
            bullet(bullet, list, state, named, belowProbe);
        }
    }

    private static void bullet(Node bullet, ListBlock list, ParseState state, boolean named, boolean belowProbe) {
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
        boolean probe = named || asks(bullet, source);
        if (!texts.isEmpty()) {
            Part bare = list instanceof OrderedList ? Part.NUMBERED : Part.BULLET;
            String text = String.join("\n\n", texts);
            Part part = probe && belowProbe && GOES_ON.matcher(text).lookingAt() ? Part.MORE : bare;
            state.support(from, to, probe ? LineStatus.PROBE : LineStatus.GUIDANCE, part, boxless(text, probe));
        }
        deeper.forEach(inner -> read(inner, state, false, probe));
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
        return Asking.endsWithMark(text) && (!OPTION.matcher(text).lookingAt() || isBoxBelowBox(bullet, source));
    }

    /** Whether the item above is a box to tick as well: then this is no option of a quiz. */
    private static boolean isBoxBelowBox(Node bullet, Source source) {
        Node list = bullet.getParent();
        Node above = list == null ? null : list.getParent();
        return above != null && OPTION.matcher(Items.text(above, source)).lookingAt();
    }

    private static String boxless(String text, boolean probe) {
        return probe ? OPTION.matcher(text).replaceFirst("").strip() : text;
    }
}
