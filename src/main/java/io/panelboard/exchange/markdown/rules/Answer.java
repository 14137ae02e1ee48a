package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.HtmlText;
import io.panelboard.exchange.markdown.Items;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** What stands below a question, and what a section says before its first one, is guidance. */
public final class Answer implements BlockRule {

    private static final int LONGEST_JUMP = 40;

    @Override
    public boolean reads(Block block, ParseState reading) {
        boolean owned = reading.isOpen() || reading.inSection();
        if (!owned || !reading.outline().hasQuestions() || block instanceof LinkReferenceDefinition) {
            return false;
        }
        Source source = reading.source();
        switch (block) {
            case ThematicBreak _ -> {
                return false;
            }
            case HtmlBlock html -> html(html, reading);
            case ListBlock list -> list(list, reading);
            case Paragraph p ->
                reading.guidance(p, isIntroduction(p, reading) ? Part.AHEAD : Part.WHOLE, source.text(p));
            default -> {
                Headings.Line line = reading.outline().headings().of(block);
                reading.guidance(block, Part.WHOLE, line == null ? source.text(block) : line.text());
            }
        }
        return true;
    }

    /** "Ask one of these:" */
    private static boolean isIntroduction(Paragraph paragraph, ParseState reading) {
        return paragraph.getNext() instanceof ListBlock list
                && reading.outline().lists().areQuestions(list)
                && reading.source().text(paragraph).endsWith(":");
    }

    static void html(HtmlBlock html, ParseState reading) {
        String words = HtmlText.words(html.getLiteral());
        if (words.isEmpty() || HtmlText.isHidden(html.getLiteral())) {
            reading.ignore(html, LeftOut.HTML);
        } else if (html.getLiteral().contains("href=\"#") && words.length() < LONGEST_JUMP) {
            reading.ignore(html, "A link within the page");
        } else {
            reading.guidance(html, Part.WHOLE, words);
        }
    }

    /** If most of its items ask they are probes; else none is: an answer may ask in passing. */
    private static void list(ListBlock list, ParseState reading) {
        Source source = reading.source();
        int items = 0;
        int asking = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items++;
            asking += NestedBullets.asks(item, source) ? 1 : 0;
        }
        boolean probes = asking * 2 > items && !reading.folds().isAnswer();
        if (probes) {
            NestedBullets.read(list, reading);
            return;
        }
        Part part = list instanceof OrderedList ? Part.NUMBERED : Part.BULLET;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() == null) {
                reading.ignore(item, LeftOut.EMPTY);
            } else {
                reading.guidance(item, part, Items.content(item, source));
            }
        }
    }
}
