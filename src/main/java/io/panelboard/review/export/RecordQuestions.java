package io.panelboard.review.export;

import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.questions.Question;
import io.panelboard.questions.Revision;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists a record's questions with what each person gave. */
final class RecordQuestions {

    private final BoardView board;
    private final Revision revision;
    private final BoardView.Debrief debrief;

    RecordQuestions(BoardView board, Revision revision, BoardView.Debrief debrief) {
        this.board = board;
        this.revision = revision;
        this.debrief = debrief;
    }

    List<InterviewRecord.Question> all() {
        return board.rail().stream()
                .sorted(Comparator.comparingInt(RailItem::number))
                .flatMap(item -> revision.question(item.question()).map(q -> question(item, q)).stream())
                .toList();
    }

    private InterviewRecord.Question question(RailItem item, Question question) {
        Map<Integer, String> anchors = new LinkedHashMap<>();
        revision.scale().levels().forEach(level -> anchors.put(level.value(), question.anchor(level)));
        return new InterviewRecord.Question(
                question.id().value(),
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
                        .map(this::score)
                        .toList());
    }

    private InterviewRecord.Score score(BoardView.Mark mark) {
        var verdict = debrief.verdicts().stream()
                .filter(v -> v.person().equals(mark.person()))
                .findFirst()
                .orElseThrow();
        var adjusted = mark.adjusted();
        return new InterviewRecord.Score(
                mark.person().value(),
                mark.name(),
                verdict.seat().label(),
                mark.counts(),
                status(mark, verdict),
                level(mark.independent()),
                adjusted == null ? null : status(adjusted),
                level(adjusted),
                mark.adjustedBecause(),
                mark.adjustedAt(),
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
}
