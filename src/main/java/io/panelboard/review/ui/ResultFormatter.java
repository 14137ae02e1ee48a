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
        if (independent == null) {
            return FigureFormatter.NO_SCORE;
        }
        String words = "%s of %d (%s)"
                .formatted(Aggregate.meanOf(independent), result.levels(), Aggregate.rangeOf(independent));
        String adjusted = Aggregate.meanOf(result.adjusted());
        return adjusted.equals(Aggregate.meanOf(independent)) ? words : words + ", adjusted: " + adjusted;
    }
}
