package io.panelboard.review.export;

import io.panelboard.board.ScoreFormatter;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Matrix;
import io.panelboard.review.PanelResult;
import io.panelboard.shared.FigureFormatter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Converts figures to those of a record: rounded as they are shown, and absent where there is none. */
final class RecordFigures {

    private RecordFigures() {}

    static InterviewRecord.Result result(PanelResult result, Matrix matrix) {
        var independent = figures(result.independent());
        var adjusted = figures(result.adjusted());
        return new InterviewRecord.Result(
                result.levels(),
                cells(matrix.result(), matrix),
                independent,
                adjusted,
                independent == null || adjusted == null ? null : adjusted.mean().subtract(independent.mean()),
                ScoreFormatter.byLabel(result.recommendations()),
                result.locked(),
                result.toLock());
    }

    static InterviewRecord.Competency competency(Matrix.Row row, Matrix matrix) {
        var independent = figures(row.independent());
        return new InterviewRecord.Competency(
                Matrix.nameOf(row.competency()),
                row.asked(),
                cells(row, matrix),
                independent,
                figures(row.adjusted()),
                independent == null ? row.absence() : null);
    }

    private static List<InterviewRecord.Cell> cells(Matrix.Row row, Matrix matrix) {
        return IntStream.range(0, matrix.columns().size())
                .mapToObj(i -> {
                    var column = matrix.columns().get(i);
                    var cell = row.cells().get(i);
                    return new InterviewRecord.Cell(
                            column.person().value(),
                            column.name(),
                            shown(cell.independent()),
                            shown(cell.adjusted()),
                            cell.rated(),
                            cell.of(),
                            cell.independent() == null ? row.absence(column, cell) : null);
                })
                .toList();
    }

    private static InterviewRecord.@Nullable Figures figures(@Nullable Aggregate figures) {
        return figures == null
                ? null
                : new InterviewRecord.Figures(
                        figures.raters(),
                        figures.scores(),
                        FigureFormatter.shown(figures.mean()),
                        FigureFormatter.shown(figures.low()),
                        FigureFormatter.shown(figures.high()));
    }

    private static @Nullable BigDecimal shown(@Nullable Double mean) {
        return mean == null ? null : FigureFormatter.shown(mean);
    }
}
