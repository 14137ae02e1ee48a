package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.Aggregate;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Review;
import io.panelboard.review.ui.Facts;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;

/** Shows the independent result with the adjusted one and their difference beside it (R6). */
final class ResultPart extends Div {

    ResultPart(Review.Open review) {
        PanelResult result = review.result();
        Aggregate independent = result.independent();
        if (independent == null) {
            add(new PageSection(
                    "Result", new Paragraph(Aggregate.withoutScore(result.adjusted() != null)), facts(result)));
            return;
        }
        var figure = new Paragraph();
        figure.addClassName("pb-figure");
        var value = new Span(Aggregate.meanOf(independent));
        value.addClassName("pb-figure-value");
        figure.add(value, new Span(" of %d, independent".formatted(result.levels())));
        add(new PageSection("Result", figure, facts(result)));
    }

    private static Facts facts(PanelResult result) {
        Aggregate independent = result.independent();
        var facts = new Facts();
        Aggregate adjusted = result.adjusted();
        if (independent != null || adjusted != null) {
            String mean = Aggregate.meanOf(adjusted);
            facts.with(
                    "Adjusted",
                    independent == null || adjusted == null
                            ? mean
                            : "%s (%s)".formatted(mean, Aggregate.differenceOf(independent, adjusted)));
        }
        if (independent != null) {
            facts.with("Panelists' own results", Aggregate.rangeOf(independent))
                    .with(
                            "Made of",
                            "%s by %s, weighted by question"
                                    .formatted(
                                            FigureFormatter.count(independent.scores(), "score"),
                                            independent.raters() == 1 ? "1 person" : independent.raters() + " people"));
        }
        return facts.with(
                        "Recommendations",
                        ScoreFormatter.recommendations(ScoreFormatter.byLabel(result.recommendations())))
                .with(
                        "Scorecards",
                        "%d of %d locked%s"
                                .formatted(
                                        result.locked(),
                                        result.toLock(),
                                        result.locked() < result.toLock() ? "; the others count as no rating" : ""));
    }
}
