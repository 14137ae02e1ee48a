package io.panelboard.review.ui.calibration;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.review.statistics.Calibration;
import io.panelboard.review.statistics.Calibration.Asked;
import io.panelboard.review.statistics.Figure;
import io.panelboard.review.statistics.MinimumSampleSizes;
import io.panelboard.review.statistics.QuestionFigures;
import io.panelboard.review.ui.EstimateFormatter;
import io.panelboard.review.ui.FigureTable;
import io.panelboard.review.ui.Glossary;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.IntervalPlot;
import java.time.Duration;
import java.util.List;

/** Shows the statistics of each question. */
final class QuestionsPart extends Div {

    private static final List<Glossary.Meaning> MEANINGS = List.of(
            new Glossary.Meaning(
                    "Asked, skipped",
                    "In how many interviews with this question it was asked, and in how many it was skipped with a reason;"
                            + " the others did not reach it.",
                    "the boards' own record"),
            new Glossary.Meaning(
                    "Not assessed",
                    "Of all that was given for the question, how much was \"not assessed\". Much of it says that the"
                            + " question gives too little to judge by.",
                    "the boards' own record"),
            new Glossary.Meaning(
                    "Mean and spread",
                    "The mean and the standard deviation of the levels given. A mean near an end of the scale with little"
                            + " spread leaves no room to tell candidates apart.",
                    "Nunnally & Bernstein 1994"),
            new Glossary.Meaning(
                    "Discrimination",
                    "How far those who did well on this question did well on the others: the corrected item-rest"
                            + " correlation over the interviews that asked both, −1 to 1, with the others adjusted for"
                            + " their difficulty. Below about 0.2 the question adds little; below 0 it works against"
                            + " the rest.",
                    "Henrysson 1963; Nunnally & Bernstein 1994"),
            new Glossary.Meaning(
                    "Minutes",
                    "The median time as the active question, beside the time meant for it.",
                    "the boards' own record"));

    QuestionsPart(Calibration calibration) {
        List<Asked> all = calibration.questions();
        var part = new PageSection("Questions");
        if (all.isEmpty()) {
            part.add(new Paragraph("No interview on this set is revealed yet."));
        } else {
            part.add(SetPart.hint("All revisions together. Discrimination is shown from %d candidates on."
                    .formatted(MinimumSampleSizes.ANSWERED)));
            var two = new Div(plots(all), table(all));
            two.addClassName("pb-cal-two");
            part.add(two);
        }
        part.add(new Glossary(MEANINGS));
        add(part);
    }

    private static Div plots(List<Asked> all) {
        var rows = all.stream()
                .filter(q -> q.figures().discrimination() instanceof Figure.Known)
                .map(q -> EstimateFormatter.row(name(q), q.figures().discrimination()))
                .toList();
        var plots = new Div();
        if (rows.isEmpty()) {
            plots.add(SetPart.hint("Discrimination is drawn here when a question has enough candidates."));
        } else {
            var title = new Paragraph("Discrimination: further right tells candidates apart better");
            title.addClassName("pb-small");
            plots.add(title, new Html("<div>" + new IntervalPlot(-1, 1, 0, rows).svg() + "</div>"));
        }
        return plots;
    }

    private static FigureTable table(List<Asked> all) {
        var table = new FigureTable(
                "Questions",
                "Question",
                "Asked",
                "Skipped",
                "Not assessed",
                "Mean, spread",
                "Discrimination",
                "Interviews",
                "Minutes");
        all.forEach(q -> add(table, q));
        return table;
    }

    private static void add(FigureTable table, Asked question) {
        QuestionFigures f = question.figures();
        table.line(
                name(question),
                "%s (%d of %d)".formatted(FigureFormatter.percent(f.use()), f.asked(), f.interviews()),
                FigureFormatter.percent(f.skipRate()),
                FigureFormatter.percent(f.notAssessed()),
                FigureFormatter.meanAndDeviation(f.mean(), f.deviation()),
                EstimateFormatter.coefficient(f.discrimination()),
                EstimateFormatter.n(f.discrimination()),
                f.asked() == 0
                        ? "–"
                        : FigureFormatter.minutes(Duration.ofSeconds(f.seconds())) + " of " + question.minutes());
    }

    private static String name(Asked question) {
        return question.number() == 0
                ? question.title() + " (earlier revision)"
                : question.number() + ". " + question.title();
    }
}
