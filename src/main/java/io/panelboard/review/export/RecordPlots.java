package io.panelboard.review.export;

import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.Aggregate;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the plots of a record. */
final class RecordPlots {

    private RecordPlots() {}

    static String competencies(InterviewRecord record) {
        var rows = record.competencies().stream()
                .map(c -> Aggregate.row(
                        c.name(),
                        c.independent(),
                        c.panel().stream().flatMap(RecordPlots::dot).toList(),
                        c.independent() == null ? absent(c) : note(c.independent())))
                .toList();
        return new DotPlot(record.result().levels(), false, rows).svg();
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
        var figures = new Figures(scores.size(), given.getAverage(), given.getMin(), given.getMax());
        var row = new DotPlot.Row(
                "Panel",
                ScoreFormatter.figures(figures),
                figures.mean(),
                (double) figures.low(),
                (double) figures.high(),
                scores.stream().map(RecordPlots::dot).toList(),
                FigureFormatter.mean(figures.mean()) + " · "
                        + FigureFormatter.levelRange(figures.n(), figures.low(), figures.high()));
        return new DotPlot(levels, false, List.of(row)).svg();
    }

    private static String note(Aggregate figures) {
        return FigureFormatter.mean(figures.mean()) + " · "
                + FigureFormatter.range(figures.raters(), figures.low(), figures.high());
    }

    private static String absent(InterviewRecord.Competency competency) {
        return competency.asked() == 0 ? "not asked" : "not assessed";
    }

    private static Stream<DotPlot.Dot> dot(InterviewRecord.Cell cell) {
        return Stream.ofNullable(cell.independent())
                .map(mean -> DotPlot.Dot.ofMean(cell.panelist(), mean, cell.adjusted()));
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
