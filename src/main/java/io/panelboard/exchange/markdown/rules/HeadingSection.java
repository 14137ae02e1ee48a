package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.Advice;
import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.Headings;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.PlainText;
import io.panelboard.exchange.markdown.RepeatedLabels;
import io.panelboard.exchange.markdown.Source;
import java.util.regex.Pattern;
import org.commonmark.node.Block;

/**
 * Reads a heading as a section; the first of the top level is the title if there is none yet, or repeats it.
 *
 * <pre>
 * ## Part 1: Warm-up        section "Part 1: Warm-up"
 * - What did you ship?
 * ## Part 2: Databases      section "Part 2: Databases", although "Part" comes again
 * - Why an index?
 *
 * ## Delegation
 * ### Open                  section "Delegation: Open", as "Open" comes again elsewhere
 * </pre>
 */
public final class HeadingSection implements BlockRule {

    private static final Pattern NUMBER =
            Pattern.compile("(?iu)(?:question|exercise|task|problem|frage|aufgabe|pregunta)\\s?#?\\d{1,4}[.:)]?");

    @Override
    public boolean tryRead(Block block, ParseState state) {
        Headings.Line line = state.outline().headings().of(block);
        if (line != null
                && !state.details().isAnswer()
                && NUMBER.matcher(line.text()).matches()) {
            state.ignore(block, "The number of a question");
            state.close();
            return true;
        }
        if (line == null || isPartOfAnswer(block, line, state) || isBelowNext(block, line, state)) {
            return false;
        }
        String words = PlainText.of(line.text());
        int from = Source.number(block);
        int to = state.source().last(block);
        boolean first = !state.inSection() && !state.hasQuestion() && line.level() == 1 && !words.isEmpty();
        if (first && (state.title().isEmpty() || state.title().equals(words))) {
            state.title(from, to, line.text());
        } else {
            String parent = state.outline().headings().parentOfRepeated(block);
            String name = parent.isEmpty() ? line.text() : parent + ": " + line.text();
            state.section(
                    from,
                    to,
                    new Headings.Line(line.level(), name, line.sure()),
                    line.sure() ? "" : "A line that looks like a heading");
        }
        return true;
    }

    private static boolean isPartOfAnswer(Block block, Headings.Line line, ParseState state) {
        boolean below = state.questionLevel() > 0 && line.level() > state.questionLevel();
        boolean label = state.isOpen()
                && state.outline().repeats().isLabel(line.text())
                && (isNameInQuestion(line, state)
                        || (!Advice.isHeading(line.text()) && !state.outline().hasQuestionsBelow(block)));
        return state.details().isAnswer() || below || label;
    }

    /** Whether it is the name of an answer: "Scoring" on the level of the sections is a part of its own. */
    private static boolean isNameInQuestion(Headings.Line line, ParseState state) {
        return RepeatedLabels.isAnswer(line.text())
                && (state.questionLevel() > 0 || line.level() > Math.max(state.sectionLevel(), 2));
    }

    /** Whether the next heading is a question of a higher level, which cannot belong to a section below it. */
    private static boolean isBelowNext(Block block, Headings.Line line, ParseState state) {
        Block next = state.outline().headings().next(block);
        Headings.Line after = state.outline().headings().of(next);
        return next != null
                && after != null
                && after.level() < line.level()
                && state.outline().isQuestion(next);
    }
}
