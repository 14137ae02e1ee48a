package io.panelboard.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.board.BoardView;
import io.panelboard.review.Review;
import java.time.ZoneId;

/** What a hiring manager sees before the reveal: how far the panel is. */
final class SealedPart extends Div {

    private static final long serialVersionUID = 1;

    SealedPart(Review.Sealed review, ZoneId zone) {
        var head = review.head();
        var panel = new UnorderedList();
        panel.addClassName("pb-plain-list");
        review.panel()
                .forEach(row -> panel.add(new ListItem(
                        "%s (%s): %s".formatted(row.name(), row.seat().label(), stateOf(row, head.phase())))));
        add(new Part(
                "Sealed until the reveal",
                new Paragraph(
                        "Scores, evidence and recommendations stay hidden from everybody, you included, until the Lead"
                                + " reveals the scorecards."),
                new Paragraph("%d of %s locked.".formatted(head.locked(), Numbers.count(head.toLock(), "scorecard"))),
                panel));
        if (!review.sealBreaks().isEmpty()) {
            add(new Part("On the record", RecordPart.sealBreaks(review.sealBreaks(), zone)));
        }
    }

    private static String stateOf(BoardView.PanelRow row, BoardView.Phase phase) {
        if (!row.seat().counts()) {
            return "practice, does not count";
        }
        if (row.locked()) {
            return "locked";
        }
        return phase == BoardView.Phase.PLANNED
                ? "not started"
                : "%s scored, not locked".formatted(Numbers.count(row.scored(), "question"));
    }
}
