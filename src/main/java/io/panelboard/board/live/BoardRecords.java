package io.panelboard.board.live;

import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ReasonsErased;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a board's events goes into the audit trail, in words, without scores or evidence (R11). */
final class BoardRecords {

    private BoardRecords() {}

    /** The numbers of those of these events that go into the audit trail. */
    static List<Long> numbers(BoardContext setting, List<BoardEvent> events) {
        return events.stream()
                .filter(event -> of(setting, event).isPresent())
                .map(event -> event.stamp().seq())
                .toList();
    }

    /** Empty for what is written on a card before it is locked: the board itself keeps that. */
    static Optional<AuditRequested> of(BoardContext setting, BoardEvent event) {
        return switch (event) {
            case BoardEvent.Activated e -> of(setting, e, "asked question " + number(setting, e.question()), null);
            case BoardEvent.Skipped e ->
                of(setting, e, "skipped question " + number(setting, e.question()), e.reason());
            case BoardEvent.Locked e -> of(setting, e, "locked their scorecard", null);
            case BoardEvent.Revealed e ->
                of(setting, e, "revealed the scorecards", e.reason().isEmpty() ? null : e.reason());
            case BoardEvent.SealBroken e -> of(setting, e, "broke the seal", e.reason());
            case BoardEvent.Reminded e ->
                of(
                        setting,
                        e,
                        "reminded %s to lock"
                                .formatted(e.people().stream()
                                        .map(person -> "person " + person.value())
                                        .collect(Collectors.joining(", "))),
                        null);
            case BoardEvent.Adjusted e ->
                of(setting, e, "adjusted their score for question " + number(setting, e.question()), e.reason());
            case BoardEvent.Finished e -> of(setting, e, "finished the interview", null);
            case BoardEvent.Rated e -> Optional.empty();
            case BoardEvent.Noted e -> Optional.empty();
            case BoardEvent.Recommended e -> Optional.empty();
            case BoardEvent.Summarised e -> Optional.empty();
            case BoardEvent.Erased e -> Optional.empty();
        };
    }

    private static Optional<AuditRequested> of(
            BoardContext setting, BoardEvent event, String action, @Nullable String reason) {
        InterviewId interview = setting.interview().id();
        var stamp = event.stamp();
        return Optional.of(new AuditRequested(
                "board " + interview.value() + " " + stamp.seq(),
                stamp.by().value(),
                action,
                object(interview),
                reason,
                stamp.at()));
    }

    /** The reasons of all that was done on this board are to be forgotten. */
    static ReasonsErased erased(InterviewId interview) {
        return new ReasonsErased(object(interview));
    }

    private static String object(InterviewId interview) {
        return "interview " + interview.value();
    }

    private static int number(BoardContext setting, QuestionId question) {
        return setting.revision().questions().stream()
                        .map(Question::id)
                        .toList()
                        .indexOf(question)
                + 1;
    }
}
