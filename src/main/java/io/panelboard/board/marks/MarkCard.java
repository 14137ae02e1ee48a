package io.panelboard.board.marks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.FigureFormatter;
import org.jspecify.annotations.Nullable;

/** Shows what one person gave for one question, with the evidence for it. */
final class MarkCard extends Div {

    MarkCard(Mark mark, RatingScale scale, @Nullable Figures figures) {
        addClassName("pb-mark-card");
        var name = new Span(mark.me() ? mark.name() + " (you)" : mark.name());
        name.addClassName("pb-name");
        var score = new Span(
                mark.independent() == null && !mark.asked()
                        ? ScoreFormatter.NOT_ASKED
                        : ScoreFormatter.labelled(mark.independent(), scale));
        score.addClassName("pb-mark-score");
        var head = new Div(name, score);
        head.addClassName("pb-mark-head");
        add(head);
        if (mark.independent() != null && !mark.counts()) {
            chip("practice", head);
        }
        if (mark.left()) {
            chip("left the panel", head);
        }
        if (figures != null && figures.isOutermost(mark)) {
            addClassName("pb-extreme");
        }
        adjusted(mark, scale);
        var text = new Paragraph(mark.evidence().isBlank() ? "No evidence written." : mark.evidence());
        text.addClassName(mark.evidence().isBlank() ? "pb-no-evidence" : "pb-evidence-text");
        add(text);
    }

    private void adjusted(Mark mark, RatingScale scale) {
        if (mark.adjusted() == null) {
            return;
        }
        String by = mark.independent() instanceof Score.Rated(int before)
                        && mark.adjusted() instanceof Score.Rated(int after)
                ? " (%s)".formatted(FigureFormatter.levelDifference(before, after))
                : "";
        var line = new Paragraph("Adjusted to %s%s: %s"
                .formatted(
                        ScoreFormatter.labelled(mark.adjusted(), scale),
                        by,
                        mark.adjustedBecause() == null ? "" : mark.adjustedBecause()));
        line.addClassName("pb-adjusted");
        add(line);
    }

    private static void chip(String text, Div head) {
        var chip = new Span(text);
        chip.addClassName("pb-chip");
        head.add(chip);
    }
}
