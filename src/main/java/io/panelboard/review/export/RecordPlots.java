package io.panelboard.review.export;

import io.panelboard.review.plot.LevelPlot;

/** The pictures of a record. */
final class RecordPlots {

    private RecordPlots() {}

    static String competencies(InterviewRecord record) {
        var rows = record.competencies().stream().map(RecordPlots::row).toList();
        return new LevelPlot(record.result().levels(), rows).svg();
    }

    private static LevelPlot.Row row(InterviewRecord.Competency c) {
        var figures = c.independent();
        var dots = c.panel().stream()
                .filter(cell -> cell.independent() != null)
                .map(cell -> {
                    Double independent = cell.independent();
                    return new LevelPlot.Dot(cell.panelist(), independent == null ? 0 : independent, cell.adjusted());
                })
                .toList();
        return figures.isEmpty()
                ? new LevelPlot.Row(c.name(), null, null, null, dots, c.asked() == 0 ? "not asked" : "not assessed")
                : new LevelPlot.Row(
                        c.name(),
                        figures.mean(),
                        figures.low(),
                        figures.high(),
                        dots,
                        Words.mean(figures.mean()) + " · " + Words.range(figures));
    }
}
