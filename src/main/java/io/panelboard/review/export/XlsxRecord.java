package io.panelboard.review.export;

import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Times;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes the record as a workbook: the summary, the matrix, the tidy table of scores, the scorecards and the decisions.
 */
final class XlsxRecord {

    private XlsxRecord() {}

    static byte[] write(InterviewRecord record) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Panelboard", null)) {
            summary(book.newWorksheet("Summary"), record);
            competencies(book.newWorksheet("Competencies"), record);
            var scores = WorkbookLines.sheet(book, "Scores", ScoreTable.HEAD);
            ScoreTable.rows(record).forEach(scores::add);
            var cards = WorkbookLines.sheet(
                    book,
                    "Scorecards",
                    List.of(
                            "panelist id",
                            "panelist",
                            "seat",
                            "focus",
                            "counts",
                            "locked",
                            "recommendation",
                            "adjusted recommendation",
                            "adjusted because",
                            "adjusted at",
                            "left the panel",
                            "summary"));
            record.panel()
                    .forEach(p -> cards.add(
                            p.id(),
                            p.name(),
                            p.seat(),
                            String.join(", ", p.focus()),
                            p.counts() ? "yes" : "no",
                            p.lockedAt() == null ? "did not lock" : p.lockedAt().toString(),
                            p.recommendation(),
                            p.adjustedRecommendation(),
                            p.adjustedBecause(),
                            p.adjustedAt() == null ? null : p.adjustedAt().toString(),
                            p.leftThePanel() ? "yes" : "no",
                            p.summary()));
            var decisions =
                    WorkbookLines.sheet(book, "Decisions", List.of("number", "decision", "by", "at", "rationale"));
            record.decisions()
                    .forEach(d ->
                            decisions.add(d.number(), d.outcome(), d.by().name(), d.at().toString(), d.rationale()));
            var history = WorkbookLines.sheet(book, "History", List.of("entry", "at", "by", "what", "reason"));
            record.history()
                    .forEach(h -> history.add(h.entry(), h.at().toString(), h.by().name(), h.what(), h.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void summary(Worksheet sheet, InterviewRecord record) {
        var lines = new WorkbookLines(sheet);
        sheet.width(0, 24);
        sheet.width(1, 60);
        var interview = record.interview();
        var result = record.result();
        lines.add("Candidate", record.candidate().name());
        lines.add("Candidate id", record.candidate().id());
        lines.add("Email", record.candidate().email());
        lines.add("Role applied for", record.candidate().role());
        lines.add("Question set", "%s, revision %d".formatted(interview.questionSet(), interview.revision()));
        lines.add("Interview id", interview.id());
        lines.add("Planned for", Times.dateTime(interview.plannedFor(), record.zone()));
        lines.add("Planned by", interview.plannedBy().name());
        lines.add("First question", time(record, interview.startedAt(), "none was asked"));
        lines.add("Revealed", time(record, interview.revealedAt(), "not revealed"));
        lines.add("Debrief closed", time(record, interview.finishedAt(), "still open"));
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
        lines.add(
                "Written",
                Times.dateTime(record.writtenAt(), record.zone()) + " by "
                        + record.writtenBy().name());
        lines.add("Check value", record.check());
    }

    private static void competencies(Worksheet sheet, InterviewRecord record) {
        var lines = new WorkbookLines(sheet);
        lines.head(List.of(
                "competency",
                "questions asked",
                "panelist id",
                "panelist",
                "independent mean",
                "adjusted mean",
                "rated",
                "of",
                "why there is none"));
        for (var competency : record.competencies()) {
            for (var cell : competency.panel()) {
                lines.add(
                        competency.name(),
                        competency.asked(),
                        cell.person(),
                        cell.panelist(),
                        cell.independent(),
                        cell.adjusted() == null && cell.independent() != null
                                ? FigureFormatter.NO_SCORE
                                : cell.adjusted(),
                        cell.rated(),
                        cell.of(),
                        cell.absent());
            }
            lines.add(
                    competency.name(),
                    competency.asked(),
                    null,
                    "whole panel",
                    figure(competency.independent()),
                    figure(competency.adjusted()),
                    null,
                    null,
                    competency.absent());
        }
    }

    private static Object figure(InterviewRecord.@Nullable Figures figures) {
        return figures == null ? FigureFormatter.NO_SCORE : figures.mean();
    }

    private static String time(InterviewRecord record, @Nullable Instant at, String absent) {
        return at == null ? absent : Times.dateTime(at, record.zone());
    }
}
