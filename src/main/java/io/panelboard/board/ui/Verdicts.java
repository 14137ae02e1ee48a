package io.panelboard.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView.Verdict;
import io.panelboard.board.ScoreFormatter;
import java.util.List;

/** Shows everybody's recommendation and summary, side by side. */
final class Verdicts extends Div {

    private transient List<Verdict> shown = List.of();

    Verdicts() {
        addClassName("pb-verdicts");
        getElement().setAttribute("role", "list");
    }

    void show(List<Verdict> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        now.forEach(verdict -> add(card(verdict)));
    }

    private static Div card(Verdict verdict) {
        var name = new Span(verdict.name());
        name.addClassName("pb-name");
        var seat = new Span(
                verdict.seat().counts() ? ScoreFormatter.seat(verdict) : ScoreFormatter.seat(verdict) + ", practice");
        seat.addClassName("pb-person-seat");
        var word = new Span(ScoreFormatter.recommendation(verdict));
        word.addClassName("pb-verdict-word");
        var card = new Div(name, seat, word);
        card.addClassName("pb-verdict");
        card.getElement().setAttribute("role", "listitem");
        if (verdict.adjusted() != null) {
            card.add(new Paragraph(ScoreFormatter.adjustedRecommendation(verdict)));
        }
        if (!verdict.summary().isBlank()) {
            var summary = new Paragraph(verdict.summary());
            summary.addClassName("pb-evidence-text");
            card.add(summary);
        }
        return card;
    }
}
