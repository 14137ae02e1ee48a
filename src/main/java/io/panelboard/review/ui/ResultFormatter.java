package io.panelboard.review.ui;

import io.panelboard.review.Aggregate;
import io.panelboard.review.PanelResult;
import io.panelboard.shared.FigureFormatter;

/** Formats panel results as short phrases for lists and cards. */
public final class ResultFormatter {

    private ResultFormatter() {}

    /** Formats a result with its spread, such as "3.6 of 5 (2.0–4.5), adjusted: 3.8". */
    public static String words(PanelResult result) {
        Aggregate independent = result.independent();
        String words = independent == null
                ? FigureFormatter.NO_SCORE
                : "%s of %d (%s)"
                        .formatted(Aggregate.meanOf(independent), result.levels(), Aggregate.rangeOf(independent));
        String adjusted = Aggregate.adjustedOf(independent, result.adjusted());
        return adjusted.isEmpty() ? words : words + ", " + adjusted;
    }
}
