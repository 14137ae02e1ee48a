package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Each item of a bulleted or numbered list is a question. */
final class BulletQuestions implements Shape {

    @Override
    public boolean reads(Block block, Reading reading) {
        if (!(block instanceof ListBlock list)) {
            return false;
        }
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            read(item, reading);
        }
        return true;
    }

    private void read(Node item, Reading reading) {
        switch (item.getFirstChild()) {
            case null -> reading.ignore(item, LeftOut.EMPTY);
            // "- - question": the outer bullet says nothing, so the inner ones are the questions.
            case ListBlock inner
            when inner.getNext() == null -> {
                reading.ignore(item, LeftOut.EMPTY);
                reads(inner, reading);
            }
            default -> new QuestionItem(item, reading).read();
        }
    }
}
