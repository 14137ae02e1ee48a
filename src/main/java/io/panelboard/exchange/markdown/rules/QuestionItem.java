package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.HtmlText;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Prompt;
import io.panelboard.exchange.markdown.Source;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads a list item as a question: its first text, with the code or quotation right after it, is the prompt; the
 * bullets in it that ask are probes; everything else is guidance.
 */
final class QuestionItem {

    private final Node item;
    private final ParseState state;
    private final String doubt;
    private boolean asked;

    QuestionItem(Node item, ParseState state, String doubt) {
        this.item = item;
        this.state = state;
        this.doubt = doubt;
    }

    void read() {
        for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof LinkReferenceDefinition || part.getSourceSpans().isEmpty()) {
                state.ignore(part, LeftOut.LINK);
            } else if (!asked) {
                ask(part);
            } else {
                support(part);
            }
        }
    }

    private void ask(Node part) {
        Source source = state.source();
        String text = switch (part) {
            case Heading heading -> Headings.text(heading, source);
            case HtmlBlock html when !HtmlText.isHidden(html.getLiteral()) -> HtmlText.words(html.getLiteral());
            default -> source.text(part);
        };
        int from = part.getPrevious() == null ? Source.number(item) : Source.number(part);
        if (text.isEmpty()) {
            state.ignore(part, LeftOut.EMPTY);
            return;
        }
        asked = true;
        if (state.isOpen() && Prompt.isAnswer(text)) {
            state.support(from, source.last(part), LineStatus.GUIDANCE, Part.WHOLE, text);
        } else {
            state.question(from, Source.number(part), source.last(part), text, doubt);
        }
    }

    private void support(Node part) {
        Source source = state.source();
        switch (part) {
            case ListBlock _, TableBlock _ when ScoreAnchors.read(part, state) -> {}
            case ListBlock list -> NestedBullets.read(list, state);
            case FencedCodeBlock _, IndentedCodeBlock _, BlockQuote _
            when state.isPromptOpen() && !state.wantsCode() -> state.continuePrompt(part);
            case HtmlBlock html -> Answer.html(html, state);
            case Paragraph p when Contents.isJump(source.text(p)) -> state.ignore(p, "A link within the page");
            case Heading heading -> state.guidance(heading, Part.WHOLE, Headings.text(heading, source));
            default -> state.guidance(part, Part.WHOLE, source.text(part));
        }
    }
}
