package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * One list item as a question: its first text, with the code or quotation right after it, is the prompt; of the
 * bullets in it those that ask are probes; everything else is guidance.
 */
final class QuestionItem {

    private final Node item;
    private final Reading reading;
    private final List<String> prompt = new ArrayList<>();
    private final List<String> guidance = new ArrayList<>();
    private final List<String> probes = new ArrayList<>();

    QuestionItem(Node item, Reading reading) {
        this.item = item;
        this.reading = reading;
    }

    void read() {
        reading.claim(item, Fate.QUESTION);
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            switch (part) {
                case LinkReferenceDefinition _ -> reading.ignore(part, LeftOut.LINK);
                case ListBlock list when !prompt.isEmpty() -> readNested(list);
                default -> take(part, belongsToPrompt(part) ? Fate.QUESTION : Fate.GUIDANCE);
            }
        }
        if (prompt.isEmpty()) {
            reading.ignore(item, LeftOut.LINK);
            return;
        }
        reading.question(new ListedQuestion(
                String.join("\n\n", prompt), String.join("\n\n", guidance), probes, Source.number(item)));
    }

    private boolean belongsToPrompt(Node part) {
        boolean illustrates =
                part instanceof FencedCodeBlock || part instanceof IndentedCodeBlock || part instanceof BlockQuote;
        return prompt.isEmpty() || (illustrates && guidance.isEmpty() && probes.isEmpty());
    }

    private void take(Node part, Fate fate) {
        (fate == Fate.QUESTION ? prompt : guidance).add(reading.source().text(part));
        reading.claim(part, fate);
    }

    private void readNested(ListBlock list) {
        var notes = new ArrayList<String>();
        for (Node bullet = list.getFirstChild(); bullet != null; bullet = bullet.getNext()) {
            if (bullet.getFirstChild() == null) {
                reading.ignore(bullet, LeftOut.EMPTY);
                continue;
            }
            boolean asks = asks(bullet);
            (asks ? probes : notes).add(content(bullet));
            reading.claim(bullet, asks ? Fate.PROBE : Fate.GUIDANCE);
        }
        if (notes.size() == 1) {
            guidance.add(notes.getFirst());
        } else if (!notes.isEmpty()) {
            guidance.add(String.join(
                    "\n",
                    notes.stream()
                            .map(n -> "- " + n.replaceAll("\n(?!\n)", "\n  "))
                            .toList()));
        }
    }

    private boolean asks(Node bullet) {
        return bullet.getFirstChild() instanceof Paragraph p
                && PlainText.asks(reading.source().text(p));
    }

    /** What stands in a bullet, without the bullet. */
    private String content(Node bullet) {
        var parts = new ArrayList<String>();
        for (Node part = bullet.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Block) {
                parts.add(reading.source().text(part));
            }
        }
        return String.join("\n\n", parts);
    }
}
