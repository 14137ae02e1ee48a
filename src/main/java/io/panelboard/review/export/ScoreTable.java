package io.panelboard.review.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Arranges the record as one tidy table: a row for each score, and one for each question without any. A missing score
 * is an empty cell with its status beside it, never 0.
 */
final class ScoreTable {

    static final List<String> HEAD = List.of(
            "interview",
            "candidate id",
            "candidate",
            "role",
            "question set id",
            "question set",
            "revision",
            "planned for",
            "revealed at",
            "decision",
            "question id",
            "question",
            "section",
            "title",
            "competency",
            "weight",
            "state",
            "skip reason",
            "order asked",
            "minutes spent",
            "panelist id",
            "panelist",
            "seat",
            "counts",
            "status",
            "score",
            "adjusted status",
            "adjusted score",
            "adjusted because",
            "adjusted at",
            "evidence",
            "recommendation",
            "adjusted recommendation",
            "rated",
            "rated of",
            "check value");

    private ScoreTable() {}

    /** Returns the rows, each as long as the head; a value is a text, an integer, a double, or null. */
    static List<List<@Nullable Object>> rows(InterviewRecord record) {
        Map<String, InterviewRecord.Panelist> panel =
                record.panel().stream().collect(Collectors.toMap(InterviewRecord.Panelist::id, Function.identity()));
        Map<String, InterviewRecord.Cell> cells = record.result().panel().stream()
                .collect(Collectors.toMap(InterviewRecord.Cell::person, Function.identity()));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var question : record.questions()) {
            var start = question(record, question);
            if (question.scores().isEmpty()) {
                rows.add(row(
                        start,
                        null,
                        null,
                        null,
                        null,
                        question.state(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        record.check()));
            }
            for (var score : question.scores()) {
                var cell = cells.get(score.person());
                var panelist = Objects.requireNonNull(panel.get(score.person()));
                rows.add(row(
                        start,
                        score.person(),
                        score.panelist(),
                        score.seat(),
                        score.counts() ? "yes" : "no",
                        score.status(),
                        score.score(),
                        score.adjustedStatus(),
                        score.adjusted(),
                        score.adjustedBecause(),
                        text(score.adjustedAt()),
                        score.evidence(),
                        panelist.recommendation(),
                        panelist.adjustedRecommendation(),
                        cell == null ? null : cell.rated(),
                        cell == null ? null : cell.of(),
                        record.check()));
            }
        }
        return rows;
    }

    private static List<@Nullable Object> question(InterviewRecord record, InterviewRecord.Question q) {
        return Arrays.asList(
                record.interview().id(),
                record.candidate().id(),
                record.candidate().name(),
                record.candidate().role(),
                record.interview().questionSetId(),
                record.interview().questionSet(),
                record.interview().revision(),
                record.interview().plannedFor().toString(),
                text(record.interview().revealedAt()),
                record.decisions().isEmpty()
                        ? null
                        : record.decisions().getFirst().outcome(),
                q.id(),
                q.number(),
                q.section(),
                q.title(),
                q.competency(),
                q.weight(),
                q.state(),
                q.skipReason(),
                q.turn(),
                q.turn() == null ? null : Math.round(q.secondsSpent() / 6.0) / 10.0);
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static List<@Nullable Object> row(List<@Nullable Object> start, @Nullable Object... rest) {
        var row = new ArrayList<@Nullable Object>(start);
        row.addAll(Arrays.asList(rest));
        return row;
    }
}
