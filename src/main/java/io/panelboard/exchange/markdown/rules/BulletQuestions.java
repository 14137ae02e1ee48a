package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Asking;
import io.panelboard.exchange.markdown.Decorations;
import io.panelboard.exchange.markdown.DetectorScore;
import io.panelboard.exchange.markdown.DocumentOutline;
import io.panelboard.exchange.markdown.Fragment;
import io.panelboard.exchange.markdown.Items;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.QuestionDetector;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Reads each item of a bulleted or numbered list as a question; of a list of topics, each item of the lists in it. */
public final class BulletQuestions implements QuestionDetector {

    @Override
    public DetectorScore score(Block block, DocumentOutline outline) {
        return block instanceof ListBlock list ? outline.lists().score(list) : DetectorScore.NONE;
    }

    /** Weighs little, because bullets are probes below questions of other forms. */
    @Override
    public int weight() {
        return 1;
    }

    @Override
    public boolean tryRead(Block block, ParseState state) {
        boolean applies = block instanceof ListBlock list
                && state.outline().lists().areQuestions(list)
                && !state.details().isAnswer();
        if (!applies) {
            return false;
        }
        ListBlock list = (ListBlock) block;
        String doubt = state.outline().lists().doubt(list);
        if (state.outline().lists().isTopics(list)) {
            topics(list, state);
        } else {
            items(list, state, doubt);
        }
        return true;
    }

    private static String doubt(Node item, ParseState state) {
        String text = Decorations.strip(Items.text(item, state.source())).text();
        return Asking.isLabelledQuestion(text) ? "" : "An item that does not ask, in a list that does";
    }

    private static void topics(ListBlock list, ParseState state) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            if (first == null) {
                state.ignore(item, LeftOut.EMPTY);
                continue;
            }
            String name = Items.text(item, state.source());
            state.section(Source.number(item), state.source().last(first), name, "A bullet taken for a heading");
            for (Node part = first.getNext(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock inner) {
                    items(inner, state, "");
                } else {
                    state.guidance(part, Fragment.Part.WHOLE, state.source().text(part));
                }
            }
        }
    }

    private static void items(ListBlock list, ParseState state, String doubt) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            switch (item.getFirstChild()) {
                case null -> state.ignore(item, LeftOut.EMPTY);
                // "- - question": the outer bullet is empty, so the inner ones are the questions.
                case ListBlock inner when inner.getNext() == null -> items(inner, state, doubt);
                default -> new QuestionItem(item, state, doubt.isEmpty() ? doubt(item, state) : doubt).read();
            }
        }
    }
}
