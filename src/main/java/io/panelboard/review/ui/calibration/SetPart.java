package io.panelboard.review.ui.calibration;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.review.statistics.Figure;
import io.panelboard.review.statistics.Interval;
import io.panelboard.review.statistics.MinimumSampleSizes;
import io.panelboard.review.statistics.SetFigures;
import io.panelboard.review.ui.EstimateFormatter;
import io.panelboard.review.ui.FigureTable;
import io.panelboard.review.ui.Glossary;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.IntervalPlot;
import java.util.List;
import java.util.stream.Stream;

/** Shows the reliability of ratings on the whole set. */
final class SetPart extends Div {

    /** Sets from which share of equal levels on raters do not disagree in any way that matters. */
    private static final double ALIKE = 0.9;

    private static final String SINGLE = "ICC(2,1), one rater";
    private static final String AVERAGE = "ICC(2,k), the panel's mean";
    private static final String ALPHA = "Krippendorff's alpha, ordinal";

    private static final List<Glossary.Meaning> MEANINGS = List.of(
            new Glossary.Meaning(
                    SINGLE,
                    "The share of the differences between results that comes from the candidates, if one rater alone had"
                            + " rated: two-way random effects, absolute agreement. Variances are estimated from all"
                            + " ratings of candidates with two raters or more, because panels change.",
                    "Shrout & Fleiss 1979; McGraw & Wong 1996; for changing panels Henderson 1953, Putka et al. 2008"),
            new Glossary.Meaning(
                    AVERAGE,
                    "The same for the mean of a panel of the usual size k, the harmonic mean of the panels' sizes. Read"
                            + " by its interval: below 0.5 poor, to 0.75 moderate, to 0.9 good, above excellent.",
                    "Shrout & Fleiss 1979; Koo & Li 2016"),
            new Glossary.Meaning(
                    ALPHA,
                    "One minus the disagreement seen over the disagreement expected by chance, for levels given for the"
                            + " same question in the same interview. From 0.8 on reliable, from 0.667 on tentatively.",
                    "Krippendorff 2011; Hayes & Krippendorff 2007"),
            new Glossary.Meaning(
                    "Interval",
                    "Where the figure would lie with other candidates in 95 of 100 cases: percentile bootstrap, 1,000"
                            + " draws of candidates, the same draws each time.",
                    "Efron & Tibshirani 1993"));

    SetPart(SetFigures figures) {
        var part = new PageSection("Reliability of the set");
        if (Stream.of(figures.single(), figures.average(), figures.alpha()).noneMatch(Figure.Known.class::isInstance)) {
            part.add(missing(figures));
        } else {
            part.add(hint("How far results come from the candidates rather than from who rated them. k is %s here."
                    .formatted(FigureFormatter.mean(figures.ratersEach()))));
            if (hardlyDiffer(figures)) {
                part.add(hint(
                        "The raters gave the same level in %s of pairs. Where a coefficient is low all the same, the candidates hardly differed: it compares how far candidates differ with how far raters do."
                                .formatted(FigureFormatter.percent(figures.sameLevel()))));
            }
            part.add(
                    hint(
                            "ICC(2,k) is about the mean of a whole panel over many questions, alpha about one level for one question: means of many are steadier, so that the first can be good where the second is not."));
            var two = new Div(plot(figures), table(figures));
            two.addClassName("pb-cal-two");
            part.add(two);
        }
        part.add(new Glossary(MEANINGS));
        add(part);
    }

    /** Whether raters agree so often that a low coefficient cannot come from their disagreement. */
    private static boolean hardlyDiffer(SetFigures figures) {
        return figures.sameLevel() >= ALIKE;
    }

    static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("pb-hint");
        return hint;
    }

    /** Says what is missing: candidates or raters; or, where there are enough, why there is no figure all the same. */
    private static Paragraph missing(SetFigures figures) {
        if (!(figures.single() instanceof Figure.TooFew)) {
            return new Paragraph("There is no figure of reliability: %s."
                    .formatted(EstimateFormatter.coefficient(figures.single()).replaceFirst("^none: ", "")));
        }
        return new Paragraph(
                "Reliability is shown from %d candidates with two raters or more, and from %d different raters, on: fewer would give a figure that says nothing. So far: %s."
                        .formatted(
                                MinimumSampleSizes.CANDIDATES,
                                MinimumSampleSizes.RATERS,
                                EstimateFormatter.coefficient(figures.single())));
    }

    private static Html plot(SetFigures figures) {
        var plot = new IntervalPlot(
                0,
                1,
                0,
                List.of(
                        EstimateFormatter.row(SINGLE, figures.single()),
                        EstimateFormatter.row(AVERAGE, figures.average()),
                        EstimateFormatter.row(ALPHA, figures.alpha())));
        return new Html("<div>" + plot.svg() + "</div>");
    }

    private static FigureTable table(SetFigures figures) {
        var table = new FigureTable(
                "Reliability of the set", "Figure", "Estimate and 95 % interval", "Candidates", "Reads as");
        boolean alike = hardlyDiffer(figures);
        line(table, SINGLE, figures.single(), InterpretationBands.ICC, alike);
        line(table, AVERAGE, figures.average(), InterpretationBands.ICC, alike);
        line(table, ALPHA, figures.alpha(), InterpretationBands.ALPHA, alike);
        return table;
    }

    private static void line(FigureTable table, String name, Figure figure, InterpretationBands bands, boolean alike) {
        table.line(
                name,
                EstimateFormatter.coefficient(figure),
                EstimateFormatter.n(figure),
                alike && bands.isLowest(figure) ? "candidates hardly differed" : bands.describe(figure));
    }

    /** Maps reliability coefficients to the literature's words, by both ends of the interval. */
    private record InterpretationBands(List<Band> bands) {

        /** Holds the bands of Koo and Li (2016). */
        static final InterpretationBands ICC = new InterpretationBands(List.of(
                new Band(0.5, "poor"),
                new Band(0.75, "moderate"),
                new Band(0.9, "good"),
                new Band(Double.POSITIVE_INFINITY, "excellent")));

        /** Holds the bands of Hayes and Krippendorff (2007). */
        static final InterpretationBands ALPHA = new InterpretationBands(List.of(
                new Band(0.667, "not to be relied on"),
                new Band(0.8, "tentative"),
                new Band(Double.POSITIVE_INFINITY, "reliable")));

        /** Names figures below {@code end}, exclusive. */
        record Band(double end, String word) {}

        /** Whether the value itself lies in the lowest band. */
        boolean isLowest(Figure figure) {
            return figure instanceof Figure.Known known
                    && known.value() < bands.getFirst().end();
        }

        /** Returns words such as "moderate to good". */
        String describe(Figure figure) {
            if (!(figure instanceof Figure.Known known)) {
                return FigureFormatter.NONE;
            }
            Interval interval = known.interval();
            if (interval == null) {
                return word(known.value());
            }
            String low = word(interval.low());
            String high = word(interval.high());
            return low.equals(high) ? low : low + " to " + high;
        }

        private String word(double value) {
            return bands.stream()
                    .filter(band -> value < band.end())
                    .map(Band::word)
                    .findFirst()
                    .orElse(FigureFormatter.NONE);
        }
    }
}
