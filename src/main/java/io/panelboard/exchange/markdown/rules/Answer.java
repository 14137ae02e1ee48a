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

/** Reads as guidance what stands below a question, or in a section before its first question. */
public final class Answer implements BlockRule {

    private static final int MAX_LINK_LENGTH = 40;

    @Override
    public boolean tryRead(Block block, ParseState state) {
        boolean owned = state.isOpen() || state.inSection();
        if (!owned || !state.outline().hasQuestions() || block instanceof LinkReferenceDefinition) {
            return false;
        }
        Source source = state.source();
        switch (block) {
            case ThematicBreak _ -> {
                return false;
            }
            case HtmlBlock html -> html(html, state);
            case ListBlock list -> list(list, state);
            case Paragraph p -> state.guidance(p, isIntroduction(p, state) ? Part.AHEAD : Part.WHOLE, source.text(p));
            default -> {
                Headings.Line line = state.outline().headings().of(block);
                state.guidance(block, Part.WHOLE, line == null ? source.text(block) : line.text());
            }
        }
        return true;
    }

    /** Whether the paragraph introduces a list of questions: "Ask one of these:". */
    private static boolean isIntroduction(Paragraph paragraph, ParseState state) {
        return paragraph.getNext() instanceof ListBlock list
                && state.outline().lists().areQuestions(list)
                && state.source().text(paragraph).endsWith(":");
    }

    static void html(HtmlBlock html, ParseState state) {
        String words = HtmlText.words(html.getLiteral());
        if (words.isEmpty() || HtmlText.isHidden(html.getLiteral())) {
            state.ignore(html, LeftOut.HTML);
        } else if (html.getLiteral().contains("href=\"#") && words.length() < MAX_LINK_LENGTH) {
            state.ignore(html, "A link within the page");
        } else {
            state.guidance(html, Part.WHOLE, words);
        }
    }

    /** Reads the items as probes if most of them are questions; otherwise none is, as an answer may ask in passing. */
    private static void list(ListBlock list, ParseState state) {
        Source source = state.source();
        int items = 0;
        int asking = 0;
        boolean named = false;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items++;
            asking += NestedBullets.asks(item, source) ? 1 : 0;
            named = named || ProbeLabel.isLabelled(Items.text(item, source));
        }
        boolean probes = (named || asking * 2 > items) && !state.details().isAnswer();
        if (probes) {
            NestedBullets.read(list, state);
            return;
        }
        Part part = list instanceof OrderedList ? Part.NUMBERED : Part.BULLET;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() == null) {
                state.ignore(item, LeftOut.EMPTY);
            } else {
                state.guidance(item, part, Items.content(item, source));
            }
        }
    }
}
