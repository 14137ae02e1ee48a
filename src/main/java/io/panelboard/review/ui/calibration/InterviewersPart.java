package io.panelboard.review.ui.calibration;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.review.statistics.Calibration;
import io.panelboard.review.statistics.Calibration.Interviewer;
import io.panelboard.review.statistics.Figure;
import io.panelboard.review.statistics.InterviewerFigures;
import io.panelboard.review.statistics.InterviewerFigures.ScaleUse;
import io.panelboard.review.statistics.MinimumSampleSizes;
import io.panelboard.review.ui.EstimateFormatter;
import io.panelboard.review.ui.FigureTable;
import io.panelboard.review.ui.Glossary;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.IntervalPlot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Shows each interviewer's figures relative to co-raters, by name and without a ranking. */
final class InterviewersPart extends Div {

    /** Limits the plot's axis, in levels; values beyond it end in an arrow. */
    private static final double AXIS = 1.5;

    private static final List<Glossary.Meaning> MEANINGS = List.of(
            new Glossary.Meaning(
                    "Leniency",
                    "By how many levels this person's scores lie above (+) or below (−) the mean of the others in the same"
                            + " interview, on the same question; averaged for each shared candidate and then over"
                            + " candidates.",
                    "rater effects after Saal, Downey & Lahey 1980"),
            new Glossary.Meaning(
                    "Same level, at most one apart",
                    "Of all pairs of an own score and another's for the same question, how many are the same level, and"
                            + " how many at most one apart.",
                    "Tinsley & Weiss 1975"),
            new Glossary.Meaning(
                    "Mean and spread",
                    "The mean and the standard deviation of all levels given. They depend on the candidates seen: compare"
                            + " leniency, not means.",
                    "Saal, Downey & Lahey 1980"),
            new Glossary.Meaning(
                    "Levels given",
                    "The share of each level, the lowest first. Levels that are never used are worth a talk about anchors.",
                    "Saal, Downey & Lahey 1980"),
            new Glossary.Meaning(
                    "Time to lock", "The median time from the first question to the lock.", "the boards' own record"),
            new Glossary.Meaning(
                    "Interval",
                    "Where the figure would lie with other candidates in 95 of 100 cases: percentile bootstrap over shared"
                            + " candidates.",
                    "Efron & Tibshirani 1993"));

    InterviewersPart(Calibration calibration) {
        List<Interviewer> all = calibration.interviewers();
        var part = new PageSection("Interviewers");
        if (all.isEmpty()) {
            part.add(new Paragraph("Nobody has locked a card on this set yet."));
        } else {
            part.add(SetPart.hint("Everybody beside those who sat in the same interviews, by name. A figure about one"
                    + " person is shown from %d shared candidates on.".formatted(MinimumSampleSizes.SHARED)));
            var plots = plots(all);
            var two = new Div(plots, table(all, calibration.levels()));
            two.addClassName("pb-cal-two");
            part.add(two);
        }
        part.add(new Glossary(MEANINGS));
        add(part);
    }

    private static Div plots(List<Interviewer> all) {
        var rows = all.stream()
                .filter(i -> i.figures().leniency() instanceof Figure.Known)
                .map(i -> EstimateFormatter.row(i.name(), i.figures().leniency()))
                .toList();
        var plots = new Div();
        if (rows.isEmpty()) {
            plots.add(SetPart.hint("Leniency is drawn here when somebody has enough shared candidates."));
        } else {
            var title = new Paragraph("Leniency in levels: strict left of 0, lenient right of it");
            title.addClassName("pb-small");
            plots.add(title, new Html("<div>" + new IntervalPlot(-AXIS, AXIS, 0, rows).svg() + "</div>"));
        }
        return plots;
    }

    private static FigureTable table(List<Interviewer> all, int levels) {
        var table = new FigureTable(
                "Interviewers",
                "Interviewer",
                "Interviews",
                "Shared candidates",
                "Leniency",
                "Same level",
                "At most one apart",
                "Mean, spread",
                "Levels given, 1 to " + levels,
                "Time to lock");
        all.forEach(i -> add(table, i.name(), i.figures(), levels));
        return table;
    }

    private static void add(FigureTable table, String name, InterviewerFigures f, int levels) {
        boolean known = f.leniency() instanceof Figure.Known;
        table.line(
                name,
                String.valueOf(f.interviews()),
                known ? EstimateFormatter.n(f.leniency()) : EstimateFormatter.leniency(f.leniency()),
                known ? EstimateFormatter.leniency(f.leniency()) : FigureFormatter.NONE,
                known ? EstimateFormatter.share(f.exact()) : FigureFormatter.NONE,
                known ? EstimateFormatter.share(f.within1()) : FigureFormatter.NONE,
                FigureFormatter.meanAndDeviation(f.use().mean(), f.use().deviation()),
                shares(f.use(), levels),
                FigureFormatter.minutes(Duration.ofSeconds(f.secondsToLock())));
    }

    /** Formats shares such as "0 · 12 · 40 · 38 · 10 %". */
    private static String shares(ScaleUse use, int levels) {
        return use.scores() == 0
                ? FigureFormatter.NONE
                : FigureFormatter.percents(
                        IntStream.rangeClosed(1, levels).mapToDouble(use::share).toArray());
    }
}
