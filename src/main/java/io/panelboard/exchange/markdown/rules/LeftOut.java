package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Items;
import io.panelboard.exchange.markdown.ParseState;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;

/** Leaves out what no other rule has read, with the reason. */
public final class LeftOut implements BlockRule {

    static final String LINK = "A link’s address that stands apart from the text";
    static final String EMPTY = "A bullet without text";
    static final String HTML = "HTML is not read";

    @Override
    public boolean tryRead(Block block, ParseState state) {
        String reason = reason(block, state);
        if (block instanceof ListBlock list) {
            Items.all(list).forEach(item -> item.ignore(state, reason));
        } else {
            state.ignore(block, reason);
        }
        if (block instanceof ThematicBreak) {
            state.close();
        }
        return true;
    }

    private static String reason(Block block, ParseState state) {
        return switch (block) {
            case HtmlBlock _ -> HTML;
            case ThematicBreak _ -> "A dividing line";
            case BlockQuote _ -> "A quotation that belongs to no question";
            case FencedCodeBlock _, IndentedCodeBlock _ -> "Code that belongs to no question";
            case LinkReferenceDefinition _ -> LINK;
            case TableBlock _ -> "A table without questions";
            case ListBlock list
            when list.getFirstChild() == null || list.getFirstChild().getFirstChild() == null -> EMPTY;
            case ListBlock _ -> "A list that asks nothing";
            default ->
                !state.outline().hasQuestions()
                        ? "Text without a question"
                        : state.hasQuestion() ? "Text between the questions" : "Text before the first question";
        };
    }
}
