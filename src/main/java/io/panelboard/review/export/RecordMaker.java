package io.panelboard.review.export;

import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.board.PanelChangeFormatter;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.candidates.Candidate;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.Revision;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Matrix;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Review;
import io.panelboard.shared.FigureFormatter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builds the flat record of a revealed interview. */
public final class RecordMaker {

    private RecordMaker() {}

    public static InterviewRecord of(Review.Open review, Candidate candidate, Person writer, Instant now) {
        var revision = review.setting().revision();
        var board = review.board();
        return new InterviewRecord(
                now,
                writer.name(),
                writer.zone(),
                new InterviewRecord.Candidate(candidate.name(), candidate.email(), candidate.role()),
                interview(review, revision),
                panel(board),
                result(review.result(), review.matrix()),
                review.matrix().rows().stream()
                        .map(row -> competency(row, review.matrix()))
                        .toList(),
                questions(board, revision),
                board.panelChanges().stream()
                        .map(change ->
                                new InterviewRecord.PanelChange(change.at(), PanelChangeFormatter.sentence(change)))
                        .toList(),
                board.sealBreaks().stream()
                        .map(b -> new InterviewRecord.SealBreak(b.name(), b.at(), b.reason()))
                        .toList(),
                review.decisions().stream().map(RecordMaker::decision).toList());
    }

    private static InterviewRecord.Interview interview(Review.Open review, Revision revision) {
        var interview = review.setting().interview();
        var head = review.board().head();
        return new InterviewRecord.Interview(
                interview.id().value(),
                revision.title(),
                revision.number(),
                revision.role(),
                revision.level(),
                revision.scale().levels().stream()
                        .map(l -> new InterviewRecord.Level(l.value(), l.label()))
                        .toList(),
                interview.startsAt(),
                interview.minutes(),
                head.phase().label(),
                head.startedAt(),
                head.endedAt(),
                head.revealReason());
    }

    private static List<InterviewRecord.Panelist> panel(BoardView board) {
        return Objects.requireNonNull(board.debrief()).verdicts().stream()
                .map(v -> new InterviewRecord.Panelist(
                        v.name(),
                        v.seat().label(),
                        v.seat().counts() && v.locked(),
                        v.locked(),
                        v.lockedAt(),
                        ScoreFormatter.recommendation(v),
                        v.summary(),
                        v.adjusted() == null ? null : v.adjusted().label(),
                        v.adjustedBecause(),
                        v.left()))
                .toList();
    }

    private static InterviewRecord.Result result(PanelResult result, Matrix matrix) {
        return new InterviewRecord.Result(
                result.levels(),
                cells(matrix.result(), matrix),
                result.independent(),
                result.adjusted(),
                difference(result),
                ScoreFormatter.byLabel(result.recommendations()),
                result.locked(),
                result.toLock());
    }

    /** Returns the difference of the means as they are shown; null unless there are two. */
    private static @Nullable BigDecimal difference(PanelResult result) {
        Aggregate from = result.independent();
        Aggregate to = result.adjusted();
        return from == null || to == null
                ? null
                : FigureFormatter.shown(to.mean()).subtract(FigureFormatter.shown(from.mean()));
    }

    private static InterviewRecord.Competency competency(Matrix.Row row, Matrix matrix) {
        return new InterviewRecord.Competency(
                Matrix.nameOf(row.competency()), row.asked(), cells(row, matrix), row.independent(), row.adjusted());
    }

    private static List<InterviewRecord.Cell> cells(Matrix.Row row, Matrix matrix) {
        return IntStream.range(0, matrix.columns().size())
                .mapToObj(i -> {
                    var column = matrix.columns().get(i);
                    var cell = row.cells().get(i);
                    return new InterviewRecord.Cell(
                            column.name(),
                            cell.independent(),
                            cell.adjusted(),
                            cell.independent() == null ? row.absence(column, cell) : null);
                })
                .toList();
    }

    private static List<InterviewRecord.Question> questions(BoardView board, Revision revision) {
        var seats = Objects.requireNonNull(board.debrief());
        return board.rail().stream()
                .sorted(Comparator.comparingInt(RailItem::number))
                .flatMap(item ->
                        revision.question(item.question()).map(q -> question(item, q, revision, seats)).stream())
                .toList();
    }

    private static InterviewRecord.Question question(
            RailItem item, Question question, Revision revision, BoardView.Debrief debrief) {
        Map<Integer, String> anchors = new LinkedHashMap<>();
        revision.scale().levels().forEach(level -> anchors.put(level.value(), question.anchor(level)));
        return new InterviewRecord.Question(
                item.number(),
                item.section(),
                item.title(),
                question.prompt(),
                question.competency(),
                question.weight(),
                question.minutes(),
                switch (item.state()) {
                    case ACTIVE, ASKED -> "asked";
                    case SKIPPED -> "skipped";
                    case OPEN -> "not reached";
                },
                item.skipReason(),
                item.turn(),
                item.spent().toSeconds(),
                anchors,
                debrief.questions().stream()
                        .filter(q -> q.question().equals(item.question()))
                        .flatMap(q -> q.marks().stream())
                        .map(mark -> score(mark, debrief))
                        .toList());
    }

    private static InterviewRecord.Score score(BoardView.Mark mark, BoardView.Debrief debrief) {
        var verdict = debrief.verdicts().stream()
                .filter(v -> v.person().equals(mark.person()))
                .findFirst()
                .orElseThrow();
        var adjusted = mark.adjusted();
        return new InterviewRecord.Score(
                mark.name(),
                verdict.seat().label(),
                mark.counts(),
                status(mark, verdict),
                level(mark.independent()),
                adjusted == null ? null : status(adjusted),
                level(adjusted),
                mark.adjustedBecause(),
                mark.evidence());
    }

    private static String status(BoardView.Mark mark, BoardView.Verdict verdict) {
        if (mark.independent() == null && !mark.asked()) {
            return ScoreFormatter.NOT_ASKED;
        }
        return verdict.locked() ? status(mark.independent()) : "no rating";
    }

    private static String status(@Nullable Score score) {
        return switch (score) {
            case null -> "not scored";
            case Score.Rated(int _) -> "scored";
            case Score.NotAssessed() -> "not assessed";
        };
    }

    private static @Nullable Integer level(@Nullable Score score) {
        return score instanceof Score.Rated(int level) ? level : null;
    }

    private static InterviewRecord.Decision decision(Review.Entry entry) {
        var decision = entry.decision();
        return new InterviewRecord.Decision(
                decision.number(), decision.outcome().label(), decision.rationale(), entry.name(), decision.at());
    }
}
