package io.panelboard.board.live;

import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardEvent;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ReasonsErased;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps a board's events to audit entries, without scores or evidence (R11). */
final class BoardRecords {

    private BoardRecords() {}

    /** Returns the sequence numbers of those of these events that go into the audit trail. */
    static List<Long> numbers(BoardContext context, List<BoardEvent> events) {
        return events.stream()
                .filter(event -> of(context, event).isPresent())
                .map(event -> event.stamp().seq())
                .toList();
    }

    /**
     * Maps an event to its audit entry; empty for what is entered on a card before it is locked, which the board itself
     * keeps.
     */
    static Optional<AuditRequested> of(BoardContext context, BoardEvent event) {
        return switch (event) {
            case BoardEvent.Activated e -> of(context, e, "asked question " + number(context, e.question()), null);
            case BoardEvent.Skipped e ->
                of(context, e, "skipped question " + number(context, e.question()), e.reason());
            case BoardEvent.Locked e -> of(context, e, "locked their scorecard", null);
            case BoardEvent.Revealed e ->
                of(context, e, "revealed the scorecards", e.reason().isEmpty() ? null : e.reason());
            case BoardEvent.SealBroken e -> of(context, e, "broke the seal", e.reason());
            case BoardEvent.CopyTaken e -> of(context, e, "took a backup that holds the sealed board", null);
            case BoardEvent.Reminded e ->
                of(
                        context,
                        e,
                        "reminded %s to lock"
                                .formatted(e.people().stream()
                                        .map(person -> "person " + person.value())
                                        .collect(Collectors.joining(", "))),
                        null);
            case BoardEvent.Adjusted e ->
                of(context, e, "adjusted their score for question " + number(context, e.question()), e.reason());
            case BoardEvent.RecommendationAdjusted e -> of(context, e, "adjusted their recommendation", e.reason());
            case BoardEvent.Discussed _ -> Optional.empty();
            case BoardEvent.Finished e -> of(context, e, "finished the interview", null);
            case BoardEvent.TakenBack e -> of(context, e, "took back question " + number(context, e.question()), null);
            case BoardEvent.Ended e ->
                of(context, e, "ended the interview: " + e.as().label().toLowerCase(Locale.ROOT), e.reason());
            case BoardEvent.LeadHandedOver e ->
                of(
                        context,
                        e,
                        "handed the lead over from person %s to person %s"
                                .formatted(e.from().value(), e.to().value()),
                        e.reason());
            case BoardEvent.SeatReleased e ->
                of(
                        context,
                        e,
                        "released the seat of person " + e.seat().person().value(),
                        e.reason());
            case BoardEvent.SeatAdded e ->
                of(
                        context,
                        e,
                        "added person %s to the panel"
                                .formatted(e.seat().person().value()),
                        e.reason());
            case BoardEvent.Rated e -> Optional.empty();
            case BoardEvent.Noted e -> Optional.empty();
            case BoardEvent.Recommended e -> Optional.empty();
            case BoardEvent.Summarised e -> Optional.empty();
            case BoardEvent.Erased e -> Optional.empty();
        };
    }

    private static Optional<AuditRequested> of(
            BoardContext context, BoardEvent event, String action, @Nullable String reason) {
        InterviewId interview = context.interview().id();
        var stamp = event.stamp();
        return Optional.of(new AuditRequested(
                "board " + interview.value() + " " + stamp.seq(),
                stamp.by().value(),
                action,
                object(interview),
                reason,
                stamp.at()));
    }

    /** Builds the event that makes the audit trail forget the reasons given on this board. */
    static ReasonsErased erased(InterviewId interview) {
        return new ReasonsErased(object(interview));
    }

    private static String object(InterviewId interview) {
        return "interview " + interview.value();
    }

    private static int number(BoardContext context, QuestionId question) {
        return context.revision().questions().stream()
                        .map(Question::id)
                        .toList()
                        .indexOf(question)
                + 1;
    }
}
