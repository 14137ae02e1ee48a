package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Comparison;
import io.panelboard.review.Matrix;
import io.panelboard.review.Tiers;
import io.panelboard.review.ui.PageSection;
import io.panelboard.review.ui.TierFormatter;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a comparison as plots, in words and as tables. */
final class ComparisonPart extends Div {

    private final transient NamedComparison comparing;
    private final transient List<CandidateId> order;

    ComparisonPart(NamedComparison comparing, CompareOrder by) {
        this.comparing = comparing;
        order = by.sort(comparing.comparison(), comparing.byName());
        var plots = new Div();
        plots.addClassName("pb-cmp-plots");
        plots.add(plot("Result", null));
        comparing.comparison().competencies().forEach(c -> plots.add(plot(Matrix.nameOf(c), c)));
        add(
                new PageSection("Candidates", notes(by), new CompareTable(comparing, order)),
                new PageSection("Side by side", howToRead(), plots),
                new PageSection("All figures", FiguresTable.of(comparing, order)));
    }

    private Div notes(CompareOrder by) {
        var notes = new Div();
        notes.addClassName("pb-cmp-notes");
        notes.add(note(
                by.byName()
                        ? "In the order of names."
                        : "Sorted by %s in groups that are told apart; in the order of names inside a group."
                                .formatted(by.competency() == null ? "result" : by.label())));
        if (!by.byName()) {
            notes.add(note(tiersInWords(by.competency())));
        }
        if (comparing.questionsDiffer()) {
            notes.add(note("Not everybody was asked the same questions: see the column \"Asked\". Results on"
                    + " different questions say less about a difference."));
        }
        if (comparing.otherScale() > 0) {
            notes.add(note("%s rated on another scale and left out here."
                    .formatted(comparing.otherScale() == 1 ? "1 round was" : comparing.otherScale() + " rounds were")));
        }
        return notes;
    }

    private static Paragraph howToRead() {
        return note("The line is the mean of the independent scores, the band goes from the strictest to the most"
                + " lenient rater. Where two bands touch, the difference of their means is within the spread.");
    }

    private Div plot(String title, @Nullable String competency) {
        Comparison comparison = comparing.comparison();
        var rows = order.stream().map(id -> row(id, competency)).toList();
        var picture = new Html("<div>" + new DotPlot(comparison.levels(), false, rows).svg() + "</div>");
        var sentence = new Paragraph(tiersInWords(competency));
        sentence.addClassName("pb-cmp-words");
        var plot = new Div(new H3(title), picture, sentence);
        plot.addClassName("pb-cmp-plot");
        return plot;
    }

    private String tiersInWords(@Nullable String competency) {
        return new TierFormatter(comparing.names())
                .of(Tiers.of(comparing.comparison(), competency, comparing.byName()));
    }

    private DotPlot.Row row(CandidateId id, @Nullable String competency) {
        Aggregate figures = comparing.side(id).figures(competency);
        String name = comparing.candidate(id).name();
        String note = figures.isEmpty()
                ? ""
                : "%s · %s"
                        .formatted(
                                FigureFormatter.mean(figures.mean()), FigureFormatter.count(figures.raters(), "rater"));
        return figures.row(name, List.of(), note);
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("pb-hint");
        return note;
    }
}
