package io.panelboard.questions.exchange;

import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ThematicBreak;

/** What no other shape has read, with the reason. */
final class LeftOut implements Shape {

    static final String LINK = "A link’s address that stands apart from the text";
    static final String EMPTY = "A bullet without text";

    @Override
    public boolean reads(Block block, Reading reading) {
        reading.ignore(block, reason(block, reading.hasQuestion()));
        return true;
    }

    private static String reason(Block block, boolean afterQuestion) {
        return switch (block) {
            case HtmlBlock _ -> "HTML is not read";
            case ThematicBreak _ -> "A dividing line";
            case BlockQuote _ -> "A quotation that belongs to no question";
            case FencedCodeBlock _, IndentedCodeBlock _ -> "Code that belongs to no question";
            case LinkReferenceDefinition _ -> LINK;
            default -> afterQuestion ? "Text between the questions" : "Text before the first question";
        };
    }
}
