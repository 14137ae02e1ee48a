package io.panelboard.review.export;

import io.panelboard.review.export.InterviewRecord.Figures;
import io.panelboard.shared.FigureFormatter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arranges the competencies by panelist as tables that fit the paper, whatever the size of the panel: the panel's figures
 * and the first people, then a table for each further group of people.
 */
final class CompetencyTables {

    private static final int BESIDE_THE_PANEL = 4;
    private static final int IN_A_TABLE = 6;

    private CompetencyTables() {}

    /** Holds a table; each row is as long as the head. */
    public record Table(List<String> head, List<List<String>> rows) {}

    /** Holds one line: a competency, or the weighted result. */
    private record Line(
            String name,
            List<InterviewRecord.Cell> panel,
            @Nullable Figures independent,
            @Nullable Figures adjusted,
            String absent) {}

    static List<Table> of(InterviewRecord record) {
        var lines = new ArrayList<Line>();
        record.competencies()
                .forEach(c -> lines.add(new Line(
                        c.name(),
                        c.panel(),
                        c.independent(),
                        c.adjusted(),
                        c.absent() == null ? FigureFormatter.NO_SCORE : c.absent())));
        var result = record.result();
        lines.add(new Line(
                "Weighted result", result.panel(), result.independent(), result.adjusted(), FigureFormatter.NO_SCORE));
        int people = result.panel().size();
        var tables = new ArrayList<Table>();
        tables.add(table(lines, result.panel(), true, 0, Math.min(people, BESIDE_THE_PANEL)));
        for (int from = BESIDE_THE_PANEL; from < people; from += IN_A_TABLE) {
            tables.add(table(lines, result.panel(), false, from, Math.min(people, from + IN_A_TABLE)));
        }
        return tables;
    }

    private static Table table(
            List<Line> lines, List<InterviewRecord.Cell> people, boolean withPanel, int from, int until) {
        var head = new ArrayList<String>(List.of("Competency"));
        if (withPanel) {
            head.addAll(List.of("Panel", "Range"));
        }
        people.subList(from, until).forEach(cell -> head.add(cell.panelist()));
        var rows = new ArrayList<List<String>>();
        for (Line line : lines) {
            var row = new ArrayList<String>(List.of(line.name()));
            if (withPanel) {
                row.add(panel(line));
                row.add(range(line.independent()));
            }
            line.panel().subList(from, until).forEach(cell -> row.add(cell(cell)));
            rows.add(row);
        }
        return new Table(head, rows);
    }

    private static String panel(Line line) {
        return FigureFormatter.moved(mean(line.independent()), mean(line.adjusted()), line.absent());
    }

    private static @Nullable Double mean(@Nullable Figures figures) {
        return figures == null ? null : number(figures.mean());
    }

    private static @Nullable Double number(@Nullable BigDecimal mean) {
        return mean == null ? null : mean.doubleValue();
    }

    static String range(@Nullable Figures figures) {
        return figures == null
                ? "–"
                : FigureFormatter.range(
                        figures.raters(),
                        figures.low().doubleValue(),
                        figures.high().doubleValue());
    }

    private static String cell(InterviewRecord.Cell cell) {
        String coverage = cell.coverage();
        String mean = FigureFormatter.moved(
                number(cell.independent()), number(cell.adjusted()), String.valueOf(cell.absent()));
        return coverage.isEmpty() ? mean : "%s (%s)".formatted(mean, coverage);
    }
}
