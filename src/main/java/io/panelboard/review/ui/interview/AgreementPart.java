package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.review.Agreement;
import io.panelboard.review.ui.Facts;
import io.panelboard.review.ui.Glossary;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import java.util.List;

/** Shows how far the panel's independent scores of this candidate agree. */
final class AgreementPart extends Div {

    private static final List<Glossary.Meaning> MEANINGS = List.of(
            new Glossary.Meaning(
                    "Same level, at most one apart",
                    "Of all pairs of panelists who scored the same question, how many gave the same level, and how many"
                            + " gave levels at most one apart.",
                    "Tinsley & Weiss 1975"),
            new Glossary.Meaning(
                    "Range",
                    "From the lowest to the highest level given for a question; 2 or more is worth a talk.",
                    "the debrief's own rule"),
            new Glossary.Meaning(
                    "Mean absolute deviation",
                    "How far a score lies from its question's mean, on average: the AD index. About 0.8 and less on five"
                            + " levels counts as agreement.",
                    "Burke, Finkelstein & Dusig 1999; Burke & Dunlap 2002"));

    AgreementPart(Agreement agreement) {
        if (agreement.pairs() == 0) {
            add(new PageSection(
                    "Agreement", new Paragraph("No question was scored by two people, so nobody can agree.")));
            return;
        }
        var facts = new Facts()
                .with("Same level", FigureFormatter.percent(agreement.exact()) + " of pairs of scores")
                .with("At most one apart", FigureFormatter.percent(agreement.within1()) + " of pairs of scores")
                .with(
                        "Range",
                        "%s on average, %s at most"
                                .formatted(
                                        FigureFormatter.mean(agreement.range()),
                                        FigureFormatter.count(agreement.widest(), "level")))
                .with(
                        "Mean absolute deviation",
                        FigureFormatter.coefficient(agreement.meanAbsoluteDeviation()) + " levels")
                .with(
                        "Made of",
                        "%s over %s, before anything was adjusted"
                                .formatted(
                                        FigureFormatter.count(agreement.pairs(), "pair"),
                                        FigureFormatter.count(agreement.questions(), "question")));
        add(new PageSection("Agreement", facts, new Glossary(MEANINGS)));
    }
}
