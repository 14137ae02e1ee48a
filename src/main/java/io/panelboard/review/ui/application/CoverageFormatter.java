package io.panelboard.review.ui.application;

import io.panelboard.review.Aggregate;
import io.panelboard.review.JobCoverage;
import io.panelboard.shared.FigureFormatter;
import org.jspecify.annotations.Nullable;

/** Formats coverage and bars as short phrases for table cells. */
final class CoverageFormatter {

    private CoverageFormatter() {}

    /** Formats how many people assessed a competency; what nobody or one person assessed is a gap. */
    static String assessed(JobCoverage.Row row) {
        return switch (row.assessors()) {
            case 0 -> "Nobody";
            case 1 -> "1 person";
            default -> row.assessors() + " people";
        };
    }

    /** Formats whether the bar is met, such as "3.0: met". */
    static String bar(JobCoverage.Row row) {
        if (row.criterion() == null || row.criterion().bar() == null) {
            return "–";
        }
        String asked = FigureFormatter.mean(row.criterion().bar());
        return asked
                + switch (row.bar()) {
                    case NONE -> "";
                    case MET -> ": met";
                    case NOT_MET -> ": not met";
                    case NOT_KNOWN ->
                        row.assessors() == 0
                                ? ": not known, not assessed"
                                : row.assessors() == 1
                                        ? ": not known, one rater"
                                        : row.combined() == null
                                                        || row.combined().raters() < 2
                                                ? ": not known on this scale"
                                                : ": not known, raters at %s"
                                                        .formatted(Aggregate.rangeOf(row.combined()));
                };
    }

    /** Formats a figure with its range, or the word for its absence. */
    static String figures(@Nullable Aggregate figures) {
        return figures == null
                ? FigureFormatter.NO_SCORE
                : "%s (%s)".formatted(Aggregate.meanOf(figures), Aggregate.rangeOf(figures));
    }
}
