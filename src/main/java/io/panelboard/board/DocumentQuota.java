package io.panelboard.board;

import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Estimates how much of a board's document a person takes up. MongoDB limits documents to 16 MB; without a quota for
 * each, one person, or a program in their name, could keep all others from scoring.
 */
final class DocumentQuota {

    /**
     * Limits one person, in bytes: more than a hundred pages. The largest panel takes up three quarters of a document.
     */
    static final int PER_PERSON = 500_000;

    /**
     * Holds what an event takes without its texts, its place in the log included; {@code TEXT} is a text's overhead.
     */
    private static final int EVENT = 120;

    private static final int TEXT = 16;

    private DocumentQuota() {}

    /** Returns an upper bound of what this event takes in the stored document, in bytes. */
    static int of(BoardEvent event) {
        var stamp = event.stamp();
        return EVENT
                + Stream.concat(Stream.of(stamp.by().value(), stamp.command()), texts(event))
                        .mapToInt(text -> TEXT + text.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }

    private static Stream<String> texts(BoardEvent event) {
        return switch (event) {
            case BoardEvent.Activated e -> Stream.of(e.question().value());
            case BoardEvent.Skipped e -> Stream.of(e.question().value(), e.reason());
            case BoardEvent.Rated e -> Stream.of(e.question().value());
            case BoardEvent.Noted e ->
                Stream.concat(Stream.of(e.question().value(), e.evidence()), e.earlier().stream());
            case BoardEvent.Recommended e -> Stream.of(e.recommendation().name());
            case BoardEvent.Summarised e -> Stream.concat(Stream.of(e.summary()), e.earlier().stream());
            case BoardEvent.Revealed e -> Stream.of(e.reason());
            case BoardEvent.SealBroken e -> Stream.of(e.reason());
            case BoardEvent.Reminded e -> e.people().stream().map(PersonId::value);
            case BoardEvent.Adjusted e -> Stream.of(e.question().value(), e.reason());
            case BoardEvent.RecommendationAdjusted e ->
                Stream.of(e.recommendation().name(), e.reason());
            case BoardEvent.TakenBack e -> Stream.of(e.question().value());
            case BoardEvent.Ended e -> Stream.of(e.as().name(), e.reason());
            case BoardEvent.LeadHandedOver e -> Stream.of(e.from().value(), e.to().value(), e.reason());
            case BoardEvent.SeatReleased e -> seat(e.seat(), e.reason());
            case BoardEvent.SeatAdded e -> seat(e.seat(), e.reason());
            case BoardEvent.Locked _,
                    BoardEvent.CopyTaken _,
                    BoardEvent.Discussed _,
                    BoardEvent.Finished _,
                    BoardEvent.Erased _ -> Stream.empty();
        };
    }

    private static Stream<String> seat(Seat seat, String reason) {
        return Stream.concat(Stream.of(seat.person().value(), seat.kind().name(), reason), seat.focus().stream());
    }
}
