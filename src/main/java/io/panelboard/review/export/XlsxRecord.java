package io.panelboard.review.export;

import io.panelboard.review.Aggregate;
import io.panelboard.shared.Cells;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the record as a workbook: the summary, the matrix, the tidy table of scores, the scorecards and the decisions.
 */
final class XlsxRecord {

    private static final int LONGEST_CELL = 32_767;

    private XlsxRecord() {}

    static byte[] write(InterviewRecord record) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Panelboard", null)) {
            summary(book.newWorksheet("Summary"), record);
            competencies(book.newWorksheet("Competencies"), record);
            var scores = sheet(book, "Scores", ScoreTable.HEAD);
            ScoreTable.rows(record).forEach(scores::add);
            var cards = sheet(
                    book,
                    "Scorecards",
                    List.of(
                            "panelist",
                            "seat",
                            "counts",
                            "locked",
                            "recommendation",
                            "adjusted recommendation",
                            "adjusted because",
                            "left the panel",
                            "summary"));
            record.panel()
                    .forEach(p -> cards.add(
                            p.name(),
                            p.seat(),
                            p.counts() ? "yes" : "no",
                            p.lockedAt() == null ? "did not lock" : p.lockedAt().toString(),
                            p.recommendation(),
                            p.adjustedRecommendation(),
                            p.adjustedBecause(),
                            p.leftThePanel() ? "yes" : "no",
                            p.summary()));
            var decisions = sheet(book, "Decisions", List.of("number", "decision", "by", "at", "rationale"));
            record.decisions()
                    .forEach(d -> decisions.add(d.number(), d.outcome(), d.by(), d.at().toString(), d.rationale()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void summary(Worksheet sheet, InterviewRecord record) {
        var lines = new Lines(sheet);
        sheet.width(0, 24);
        sheet.width(1, 60);
        var interview = record.interview();
        var result = record.result();
        lines.add("Candidate", record.candidate().name());
        lines.add("Email", record.candidate().email());
        lines.add("Role applied for", record.candidate().role());
        lines.add("Question set", "%s, revision %d".formatted(interview.questionSet(), interview.revision()));
        lines.add("Planned for", Times.dateTime(interview.plannedFor(), record.zone()));
        lines.add("State", interview.state());
        lines.add("Scale", "1 to " + result.levels());
        lines.add("Independent result", figure(result.independent()));
        lines.add("Adjusted result", figure(result.adjusted()));
        lines.add("Difference", result.difference() == null ? FigureFormatter.NO_SCORE : result.difference());
        result.recommendations().forEach((word, count) -> lines.add("Recommendation: " + word, count));
        lines.add("Scorecards locked", "%d of %d".formatted(result.locked(), result.toLock()));
        record.panelChanges()
                .forEach(change -> lines.add(
                        "Panel changed",
                        "%s: %s".formatted(Times.dateTime(change.at(), record.zone()), change.what())));
        record.sealBreaks()
                .forEach(b -> lines.add(
                        "Seal broken",
                        "%s, %s: %s".formatted(b.name(), Times.dateTime(b.at(), record.zone()), b.reason())));
        if (interview.revealReason() != null) {
            lines.add("Revealed early", interview.revealReason());
        }
        lines.add("Written", Times.dateTime(record.writtenAt(), record.zone()) + " by " + record.writtenBy());
    }

    private static void competencies(Worksheet sheet, InterviewRecord record) {
        var lines = new Lines(sheet);
        lines.head(List.of(
                "competency", "questions asked", "panelist", "independent mean", "adjusted mean", "why there is none"));
        for (var competency : record.competencies()) {
            for (var cell : competency.panel()) {
                lines.add(
                        competency.name(),
                        competency.asked(),
                        cell.panelist(),
                        cell.independent(),
                        cell.adjusted(),
                        cell.absent());
            }
            lines.add(
                    competency.name(),
                    competency.asked(),
                    "whole panel",
                    figure(competency.independent()),
                    figure(competency.adjusted()),
                    null);
        }
    }

    private static Object figure(@Nullable Aggregate figures) {
        return figures == null ? FigureFormatter.NO_SCORE : FigureFormatter.shown(figures.mean());
    }

    private static Lines sheet(Workbook book, String name, List<String> head) {
        var lines = new Lines(book.newWorksheet(name));
        lines.head(head);
        return lines;
    }

    /** Appends lines to a worksheet. */
    private static final class Lines {
        private final Worksheet sheet;
        private int next;

        Lines(Worksheet sheet) {
            this.sheet = sheet;
        }

        void head(List<String> titles) {
            add(List.copyOf(titles));
            sheet.range(0, 0, 0, titles.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }

        void add(@Nullable Object... cells) {
            add(Arrays.asList(cells));
        }

        void add(List<? extends @Nullable Object> cells) {
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case null -> {}
                    case Number number -> sheet.value(next, column, number);
                    case Object text -> sheet.value(next, column, cell(text.toString()));
                }
            }
            next++;
        }

        /** Truncates a text to the format's limit for one cell. */
        private static String cell(String text) {
            String safe = Cells.safe(text);
            return safe.length() <= LONGEST_CELL ? safe : safe.substring(0, LONGEST_CELL - 1) + "…";
        }
    }
}
