package io.panelboard.review.export;

import io.panelboard.board.BoardView;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.export.InterviewRecord.Figures;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the plots of a record. */
final class RecordPlots {

    private RecordPlots() {}

    static DotPlot competencies(InterviewRecord record) {
        var rows = record.competencies().stream()
                .map(c -> row(
                        c.name(),
                        c.independent(),
                        c.panel().stream().flatMap(RecordPlots::dot).toList(),
                        c.absent() == null ? FigureFormatter.NO_SCORE : c.absent()))
                .toList();
        return new DotPlot(record.result().levels(), false, rows);
    }

    private static DotPlot.Row row(String label, @Nullable Figures figures, List<DotPlot.Dot> dots, String absent) {
        if (figures == null) {
            return new DotPlot.Row(label, FigureFormatter.NO_SCORE, null, null, null, dots, absent);
        }
        String range = CompetencyTables.range(figures);
        return new DotPlot.Row(
                label,
                "mean %s, %s%s".formatted(figures.mean(), range.contains("–") ? "range " : "", range),
                figures.mean().doubleValue(),
                figures.low().doubleValue(),
                figures.high().doubleValue(),
                dots,
                figures.mean() + " · " + range);
    }

    /** Draws a plot for print, where a picture's words are in another attribute than on screen. */
    static String printed(DotPlot plot) {
        String words = plot.description();
        String families = PrintFont.neededFor(words).stream()
                .map(font -> ", '" + font.family() + "'")
                .collect(Collectors.joining());
        return plot.svg()
                .replaceFirst("font-family=\"[^\"]*\"", "font-family=\"'DejaVu Sans'" + families + "\"")
                .replaceFirst("<svg ", "<svg alt=\"" + Matcher.quoteReplacement(PrintText.escaped(words)) + "\" ");
    }

    /**
     * Draws the panel's scores for one question; returns an empty text if fewer than two scores count, because then
     * text suffices.
     */
    static String question(InterviewRecord.Question question, int levels) {
        var scores = question.scores().stream()
                .filter(score -> score.counts() && score.score() != null)
                .toList();
        if (scores.size() < 2) {
            return "";
        }
        var given = scores.stream()
                .map(InterviewRecord.Score::score)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        var figures = new BoardView.Figures(scores.size(), given.getAverage(), given.getMin(), given.getMax());
        var row = new DotPlot.Row(
                "Panel",
                ScoreFormatter.figures(figures),
                figures.mean(),
                (double) figures.low(),
                (double) figures.high(),
                scores.stream().map(RecordPlots::dot).toList(),
                FigureFormatter.mean(figures.mean()) + " · "
                        + FigureFormatter.levelRange(figures.n(), figures.low(), figures.high()));
        return printed(new DotPlot(levels, false, List.of(row)));
    }

    private static Stream<DotPlot.Dot> dot(InterviewRecord.Cell cell) {
        return Stream.ofNullable(cell.independent())
                .map(mean -> DotPlot.Dot.ofMean(
                        cell.panelist(),
                        mean.doubleValue(),
                        cell.adjusted() == null ? null : cell.adjusted().doubleValue()));
    }

    private static DotPlot.Dot dot(InterviewRecord.Score score) {
        return new DotPlot.Dot(score.panelist(), given(score), level(score.score()), level(score.adjusted()), true);
    }

    /** Formats a score with its adjustment in the debrief, such as "2, adjusted to 3". */
    static String given(InterviewRecord.Score score) {
        String independent =
                score.score() == null ? score.status() : score.score().toString();
        if (score.adjustedStatus() == null) {
            return independent;
        }
        return independent + ", adjusted to " + (score.adjusted() == null ? score.adjustedStatus() : score.adjusted());
    }

    private static @Nullable Double level(@Nullable Integer level) {
        return level == null ? null : level.doubleValue();
    }
}
