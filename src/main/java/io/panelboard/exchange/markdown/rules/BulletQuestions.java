package io.panelboard.exchange.markdown.rules;

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

/** Each item of a bulleted or numbered list is a question; of a list of topics, each item in them. */
public final class BulletQuestions implements QuestionDetector {

    @Override
    public DetectorScore vote(Block block, DocumentOutline outline) {
        return block instanceof ListBlock list ? outline.lists().vote(list) : DetectorScore.NONE;
    }

    /** Bullets stand below other shapes, as probes. */
    @Override
    public int weight() {
        return 1;
    }

    @Override
    public boolean reads(Block block, ParseState reading) {
        boolean reads = block instanceof ListBlock list
                && reading.outline().lists().areQuestions(list)
                && !reading.folds().isAnswer();
        if (!reads) {
            return false;
        }
        ListBlock list = (ListBlock) block;
        String doubt = reading.outline().lists().doubt(list);
        if (reading.outline().lists().isTopics(list)) {
            topics(list, reading);
        } else {
            items(list, reading, doubt);
        }
        return true;
    }

    private static void topics(ListBlock list, ParseState reading) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            if (first == null) {
                reading.ignore(item, LeftOut.EMPTY);
                continue;
            }
            String name = Items.text(item, reading.source());
            reading.section(Source.number(item), reading.source().last(first), name, "A bullet taken for a heading");
            for (Node part = first.getNext(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock inner) {
                    items(inner, reading, "");
                } else {
                    reading.guidance(part, Fragment.Part.WHOLE, reading.source().text(part));
                }
            }
        }
    }

    private static void items(ListBlock list, ParseState reading, String doubt) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            switch (item.getFirstChild()) {
                case null -> reading.ignore(item, LeftOut.EMPTY);
                // "- - question": the outer bullet says nothing, so the inner ones are the questions.
                case ListBlock inner when inner.getNext() == null -> items(inner, reading, doubt);
                default -> new QuestionItem(item, reading, doubt).read();
            }
        }
    }
}
