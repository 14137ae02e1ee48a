package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Fragment.Part;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.RepeatedLabels;
import io.panelboard.exchange.markdown.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Paragraph;

/**
 * Reads what is named as follow-up questions as probes.
 *
 * <pre>
 * **Follow-ups**                                left out, as the name of the probes
 * - How would a test find it?                   probe
 *
 * **Follow-up:** How do they share code?        probe "How do they share code?"
 * </pre>
 */
public final class ProbeLabel implements BlockRule {

    private static final Pattern LABELLED = Pattern.compile(
            "(?isu)[*_]{0,3}(?:follow[- ]?up(?: question)?s?|probes?|nachfrage|relance|repregunta)s?\\s?\\d{0,2}"
                    + "(?::[*_]{0,3}|[*_]{1,3}:)\\s+(\\S.*)");

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!state.isOpen() || state.details().isAnswer()) {
            return false;
        }
        Headings.Line heading = state.outline().headings().of(block);
        String text = heading == null ? state.source().text(block) : heading.text();
        if ((block instanceof Paragraph || heading != null) && RepeatedLabels.areProbes(text)) {
            state.ignore(block, "The name of the probes");
            return true;
        }
        if (block instanceof ListBlock list && isNamed(list, state)) {
            NestedBullets.probes(list, state);
            return true;
        }
        Matcher labelled = LABELLED.matcher(text);
        if (block instanceof Paragraph && labelled.matches()) {
            state.support(
                    Source.number(block),
                    state.source().last(block),
                    LineStatus.PROBE,
                    Part.WHOLE,
                    labelled.group(1).strip());
            return true;
        }
        return false;
    }

    /** Whether the text begins with the name of a follow-up question. */
    static boolean isLabelled(String text) {
        return LABELLED.matcher(text).matches();
    }

    private static boolean isNamed(ListBlock list, ParseState state) {
        Headings.Line heading = state.outline().headings().of(list.getPrevious());
        return (heading != null && RepeatedLabels.areProbes(heading.text()))
                || (list.getPrevious() instanceof Paragraph above
                        && RepeatedLabels.areProbes(state.source().text(above)));
    }
}
