package io.panelboard.review.export;

import io.panelboard.review.Aggregate;
import io.panelboard.shared.plot.LevelPlot;
import io.panelboard.shared.FigureFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The pictures of a record. */
final class RecordPlots {

    private RecordPlots() {}

    static String competencies(InterviewRecord record) {
        var rows = record.competencies().stream()
                .map(c -> c.independent().row(
                        c.name(),
                        c.panel().stream().flatMap(RecordPlots::dot).toList(),
                        c.independent().isEmpty() ? absent(c) : note(c.independent())))
                .toList();
        return new LevelPlot(record.result().levels(), rows).svg();
    }

    /** What the panel gave for one question; empty if fewer than two scores count, which are as plain in words. */
    static String question(InterviewRecord.Question question, int levels) {
        List<LevelPlot.Dot> dots = question.scores().stream()
                .filter(InterviewRecord.Score::counts)
                .flatMap(RecordPlots::dot)
                .toList();
        if (dots.size() < 2) {
            return "";
        }
        var given = dots.stream().mapToDouble(LevelPlot.Dot::value).summaryStatistics();
        var figures = new Aggregate(dots.size(), dots.size(), given.getAverage(), given.getMin(), given.getMax());
        return new LevelPlot(levels, List.of(figures.row("Panel", dots, note(figures)))).svg();
    }

    private static String note(Aggregate figures) {
        return FigureFormatter.mean(figures.mean()) + " · "
                + FigureFormatter.range(figures.raters(), figures.low(), figures.high());
    }

    private static String absent(InterviewRecord.Competency competency) {
        return competency.asked() == 0 ? "not asked" : "not assessed";
    }

    private static Stream<LevelPlot.Dot> dot(InterviewRecord.Cell cell) {
        return Stream.ofNullable(cell.independent())
                .map(mean -> new LevelPlot.Dot(cell.panelist(), mean, cell.adjusted()));
    }

    private static Stream<LevelPlot.Dot> dot(InterviewRecord.Score score) {
        return Stream.ofNullable(score.score()).map(level -> {
            Integer adjusted = score.adjusted();
            return new LevelPlot.Dot(score.panelist(), level, adjusted == null ? null : adjusted.doubleValue());
        });
    }
}
