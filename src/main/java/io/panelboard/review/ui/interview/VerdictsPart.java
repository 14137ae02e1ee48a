package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.board.BoardView;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.ui.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Lists each person's overall recommendation or its absence. */
final class VerdictsPart extends Div {

    VerdictsPart(BoardView board, ZoneId zone) {
        var list = new UnorderedList();
        list.addClassNames("pb-plain-list", "pb-words");
        BoardView.Debrief debrief = board.debrief();
        if (debrief != null) {
            debrief.verdicts().forEach(verdict -> list.add(item(verdict, zone)));
        }
        add(new PageSection("Recommendations", list));
    }

    private static ListItem item(BoardView.Verdict verdict, ZoneId zone) {
        var word = new Span(word(verdict));
        word.addClassName("pb-word");
        var head = new Div(new H3(verdict.name()), word);
        head.addClassName("pb-lead-line");
        var item = new ListItem(head, small(ScoreFormatter.seat(verdict) + lockedAt(verdict.lockedAt(), zone)));
        if (verdict.adjusted() != null) {
            item.add(new Paragraph(ScoreFormatter.adjustedRecommendation(verdict)));
        }
        if (!verdict.summary().isBlank()) {
            var summary = new Paragraph(verdict.summary());
            summary.addClassName("pb-prose");
            item.add(summary);
        }
        return item;
    }

    private static String word(BoardView.Verdict verdict) {
        String word = ScoreFormatter.recommendation(verdict);
        return verdict.seat().counts() || !verdict.locked() ? word : word + " (practice, does not count)";
    }

    private static String lockedAt(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : ", locked " + Times.dateTime(at, zone);
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassName("pb-hint");
        return small;
    }
}
