package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Comparison;
import io.panelboard.review.Matrix;
import io.panelboard.review.PairwiseComparison;
import io.panelboard.review.RaterSpreads;
import io.panelboard.review.statistics.MinimumSampleSizes;
import io.panelboard.review.ui.PageSection;
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
                        : "In the order of the mean of the %s."
                                .formatted(by.competency() == null ? "result" : Matrix.nameOf(by.competency()))));
        notes.add(note(howWide()));
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

    /** Says what a claim about two candidates rests on, or why there is none. */
    private String howWide() {
        PairwiseComparison pairs = comparing.pairs(null);
        if (!pairs.letters().isEmpty()) {
            return "Two candidates are told apart where their means differ by more than two panels would about one"
                    + " candidate, one time in twenty (\"needs\"): it follows from how far raters lie apart on these"
                    + " questions, and from how many rated. Candidates who share a letter are not told apart.";
        }
        RaterSpreads least = comparing.leastKnown();
        return "How wide a difference has to be before it says something is not known yet: it is estimated from %d candidates with two raters, and from %d different raters, on the same question set; so far there are %s and %s. Until then nobody is said to be clearly above anybody: read the ranges."
                .formatted(
                        least == null ? MinimumSampleSizes.CANDIDATES : least.needed(),
                        least == null ? MinimumSampleSizes.RATERS : least.neededRaters(),
                        FigureFormatter.count(least == null ? 0 : least.candidates(), "candidate"),
                        FigureFormatter.count(least == null ? 0 : least.raters(), "rater"));
    }

    private static Paragraph howToRead() {
        return note("The line is the mean of the independent scores, the band goes from the strictest to the most"
                + " lenient rater.");
    }

    private Div plot(String title, @Nullable String competency) {
        Comparison comparison = comparing.comparison();
        var rows = order.stream().map(id -> row(id, competency)).toList();
        var picture = new Html("<div>" + new DotPlot(comparison.levels(), false, rows).svg() + "</div>");
        var sentence =
                new Paragraph(DifferenceFormatter.of(comparing, competency).best());
        sentence.addClassName("pb-cmp-words");
        var plot = new Div(new H3(title), picture, sentence);
        plot.addClassName("pb-cmp-plot");
        return plot;
    }

    private DotPlot.Row row(CandidateId id, @Nullable String competency) {
        Aggregate figures = comparing.side(id).figures(competency);
        String note = figures == null
                ? ""
                : "%s · %s".formatted(Aggregate.meanOf(figures), FigureFormatter.count(figures.raters(), "rater"));
        return Aggregate.row(comparing.name(id), figures, List.of(), note);
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("pb-hint");
        return note;
    }
}
