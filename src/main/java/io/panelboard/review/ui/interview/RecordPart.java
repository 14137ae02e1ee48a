package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.board.BoardView;
import io.panelboard.board.PanelChange;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.review.ui.Facts;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Shows when the interview ran, the reason of an early reveal and the broken seals (R3, R5). */
final class RecordPart extends Div {

    RecordPart(BoardView board, ZoneId zone) {
        var head = board.head();
        var facts = new Facts();
        Instant started = head.startedAt();
        Instant ended = head.endedAt();
        facts.with("First question", started == null ? "none was asked" : Times.dateTime(started, zone));
        Instant revealed = head.revealedAt();
        facts.with("Finished", ended == null ? "not yet, the debrief is open" : Times.dateTime(ended, zone));
        String reason = head.revealReason();
        facts.with(
                "Reveal",
                (revealed == null ? "" : Times.dateTime(revealed, zone) + ", ")
                        + (reason == null ? "after everybody had locked" : "early: " + reason));
        var part = new PageSection("On the record", facts);
        if (!board.panelChanges().isEmpty()) {
            part.add(panelChanges(board.panelChanges(), zone));
        }
        if (!board.sealBreaks().isEmpty() || !board.copies().isEmpty()) {
            part.add(looks(board.sealBreaks(), board.copies(), zone));
        }
        part.add(Links.link(Routes.RECORD_CHECK, "Check a record"));
        add(part);
    }

    static UnorderedList panelChanges(List<PanelChange> changes, ZoneId zone) {
        var list = new UnorderedList();
        list.addClassName("pb-plain-list");
        changes.forEach(change -> list.add(new ListItem(
                "%s · %s".formatted(Times.dateTime(change.at(), zone), PanelChangeFormatter.sentence(change)))));
        return list;
    }

    /** Lists who looked before the reveal, or can have. */
    static UnorderedList looks(List<BoardView.SealBreak> breaks, List<BoardView.Copy> copies, ZoneId zone) {
        var list = new UnorderedList();
        list.addClassName("pb-plain-list");
        breaks.forEach(b -> list.add(new ListItem("%s looked before the reveal on %s. Reason: %s"
                .formatted(b.name(), Times.dateTime(b.at(), zone), b.reason()))));
        copies.forEach(c -> list.add(new ListItem("%s took a copy of the database before the reveal on %s."
                .formatted(c.name(), Times.dateTime(c.at(), zone)))));
        return list;
    }
}
