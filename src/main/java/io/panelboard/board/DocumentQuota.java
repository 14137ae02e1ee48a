package io.panelboard.board;

import io.panelboard.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * How much of a board's document a person takes up. MongoDB's documents hold 16 MB; without a share for each, one
 * person who never stops, or a program in their name, would keep all others from scoring.
 */
final class DocumentQuota {

    /** For one person, in bytes: more than a hundred pages. The largest panel takes up three quarters of a document. */
    static final int PER_PERSON = 500_000;

    /** What an event takes without its texts, its place in the log included; and a text without its letters. */
    private static final int EVENT = 120;

    private static final int TEXT = 16;

    private DocumentQuota() {}

    /** The most that this event takes in the stored document, in bytes. */
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
            case BoardEvent.Locked _, BoardEvent.Finished _, BoardEvent.Erased _ -> Stream.empty();
        };
    }
}
