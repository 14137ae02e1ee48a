package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.review.Review;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Times;
import java.time.Instant;
import java.time.ZoneId;

/** Shows the panel's progress before the reveal. */
final class SealedPart extends Div {

    /** @param remind reminds all who have not locked */
    SealedPart(Review.Sealed review, ZoneId zone, Runnable remind) {
        var head = review.head();
        var panel = new UnorderedList();
        panel.addClassName("pb-plain-list");
        review.panel()
                .forEach(row -> panel.add(new ListItem(
                        "%s (%s): %s".formatted(row.name(), row.seat().label(), stateOf(row, head.phase(), zone)))));
        var ending = head.ending();
        var part = new PageSection(
                ending == null ? "Sealed until the reveal" : "Ended before the reveal",
                new Paragraph(
                        ending == null
                                ? "Scores, evidence and recommendations stay hidden from everybody, you included, until"
                                        + " the Lead reveals the scorecards."
                                : PanelChangeFormatter.sentence(ending)
                                        + ". What was scored stays sealed for good and counts nowhere; there is nothing"
                                        + " to decide."),
                new Paragraph(
                        "%d of %s locked.".formatted(head.locked(), FigureFormatter.count(head.toLock(), "scorecard"))),
                panel);
        if (head.phase() == BoardView.Phase.LIVE && head.locked() < head.toLock()) {
            part.add(reminder(remind));
        }
        add(part);
        if (review.steering().add() || !review.steering().handOverTo().isEmpty()) {
            part.add(new Paragraph("Somebody is gone, or the interview cannot go on? On the board you can hand over the"
                    + " lead, release a seat, add a panelist, or end the interview."));
        }
        if (!review.panelChanges().isEmpty()) {
            add(new PageSection("Changes of the panel", RecordPart.panelChanges(review.panelChanges(), zone)));
        }
        if (!review.sealBreaks().isEmpty() || !review.copies().isEmpty()) {
            add(new PageSection("On the record", RecordPart.looks(review.sealBreaks(), review.copies(), zone)));
        }
    }

    private static Div reminder(Runnable remind) {
        var button = new Button("Remind those who have not locked", click -> remind.run());
        var hint = new Paragraph("They see it under Today and on the board, until they lock. No mail is sent: no mail"
                + " server is configured.");
        hint.addClassName("pb-hint");
        var reminder = new Div(button, hint);
        reminder.addClassName("pb-cmp-remind");
        return reminder;
    }

    private static String stateOf(BoardView.PanelRow row, BoardView.Phase phase, ZoneId zone) {
        if (!row.seat().hasCard()) {
            return "leads and does not rate";
        }
        if (!row.seat().counts()) {
            return "practice, does not count";
        }
        if (row.locked()) {
            return "locked";
        }
        if (phase == BoardView.Phase.PLANNED) {
            return "not started";
        }
        Instant reminded = row.remindedAt();
        return "%s scored, not locked%s"
                .formatted(
                        FigureFormatter.count(row.scored(), "question"),
                        reminded == null ? "" : ", reminded " + Times.dateTime(reminded, zone));
    }
}
