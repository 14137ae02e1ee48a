package io.panelboard.board.internal;

import io.panelboard.board.BoardEvent;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Converts events to documents and back. The names are written out rather than derived from the Java names, because
 * stored boards outlive the code.
 */
final class EventDocuments {

    /** Lists the types of events from which on a board holds nothing that will be revealed. */
    static final List<String> UNSEALING = List.of("revealed", "finished", "ended", "erased");

    private EventDocuments() {}

    /** Whether the board holds nothing sealed any more after these events. */
    static boolean unseals(List<Document> events) {
        return events.stream().anyMatch(event -> UNSEALING.contains(event.getString("type")));
    }

    static Document write(BoardEvent event) {
        var stamp = event.stamp();
        var document = new Document("seq", stamp.seq())
                .append("at", Date.from(stamp.at()))
                .append("by", stamp.by().value())
                .append("cmd", stamp.command());
        return switch (event) {
            case BoardEvent.Activated e -> document.append("type", "activated").append("q", q(e.question()));
            case BoardEvent.Skipped e ->
                document.append("type", "skipped").append("q", q(e.question())).append("reason", e.reason());
            case BoardEvent.Rated e ->
                document.append("type", "rated")
                        .append("q", q(e.question()))
                        .append("score", e.score() == null ? null : e.score().key());
            case BoardEvent.Noted e ->
                document.append("type", "noted")
                        .append("q", q(e.question()))
                        .append("text", e.evidence())
                        .append("earlier", e.earlier());
            case BoardEvent.Recommended e ->
                document.append("type", "recommended")
                        .append("recommendation", e.recommendation().name());
            case BoardEvent.Summarised e ->
                document.append("type", "summarised")
                        .append("text", e.summary())
                        .append("earlier", e.earlier());
            case BoardEvent.Locked e -> document.append("type", "locked");
            case BoardEvent.Revealed e -> document.append("type", "revealed").append("reason", e.reason());
            case BoardEvent.SealBroken e ->
                document.append("type", "seal-broken").append("reason", e.reason());
            case BoardEvent.CopyTaken e -> document.append("type", "copy-taken").append("openers", openers(e));
            case BoardEvent.Reminded e ->
                document.append("type", "reminded")
                        .append(
                                "people",
                                e.people().stream().map(PersonId::value).toList());
            case BoardEvent.Adjusted e ->
                document.append("type", "adjusted")
                        .append("q", q(e.question()))
                        .append("score", e.score().key())
                        .append("reason", e.reason());
            case BoardEvent.RecommendationAdjusted e ->
                document.append("type", "recommendation-adjusted")
                        .append("recommendation", e.recommendation().name())
                        .append("reason", e.reason());
            case BoardEvent.Discussed e -> document.append("type", "discussed").append("q", q(e.question()));
            case BoardEvent.Finished e -> document.append("type", "finished");
            case BoardEvent.TakenBack e -> document.append("type", "taken-back").append("q", q(e.question()));
            case BoardEvent.Ended e ->
                document.append("type", "ended").append("as", e.as().name()).append("reason", e.reason());
            case BoardEvent.LeadHandedOver e ->
                document.append("type", "lead-handed-over")
                        .append("from", e.from().value())
                        .append("to", e.to().value())
                        .append("reason", e.reason());
            case BoardEvent.SeatReleased e -> seat(document.append("type", "seat-released"), e.seat(), e.reason());
            case BoardEvent.SeatAdded e -> seat(document.append("type", "seat-added"), e.seat(), e.reason());
            case BoardEvent.Erased e -> document.append("type", "erased");
        };
    }

    static BoardEvent read(Document d) {
        var stamp = new BoardEvent.Stamp(
                d.get("seq", Number.class).longValue(),
                d.getDate("at").toInstant(),
                new PersonId(d.getString("by")),
                d.getString("cmd"));
        return switch (d.getString("type")) {
            case "activated" -> new BoardEvent.Activated(stamp, q(d));
            case "skipped" -> new BoardEvent.Skipped(stamp, q(d), d.getString("reason"));
            case "rated" -> new BoardEvent.Rated(stamp, q(d), score(d));
            case "noted" ->
                new BoardEvent.Noted(stamp, q(d), d.getString("text"), d.getList("earlier", String.class, List.of()));
            case "recommended" ->
                new BoardEvent.Recommended(stamp, Recommendation.valueOf(d.getString("recommendation")));
            case "summarised" -> new BoardEvent.Summarised(stamp, d.getString("text"), earlier(d));
            case "locked" -> new BoardEvent.Locked(stamp);
            case "revealed" -> new BoardEvent.Revealed(stamp, d.getString("reason"));
            case "seal-broken" -> new BoardEvent.SealBroken(stamp, d.getString("reason"));
            case "copy-taken" -> new BoardEvent.CopyTaken(stamp, openers(d));
            case "reminded" -> new BoardEvent.Reminded(stamp, people(d));
            case "adjusted" ->
                new BoardEvent.Adjusted(stamp, q(d), Score.ofKey(d.getInteger("score")), d.getString("reason"));
            case "recommendation-adjusted" ->
                new BoardEvent.RecommendationAdjusted(
                        stamp, Recommendation.valueOf(d.getString("recommendation")), d.getString("reason"));
            case "discussed" -> new BoardEvent.Discussed(stamp, q(d));
            case "finished" -> new BoardEvent.Finished(stamp);
            case "taken-back" -> new BoardEvent.TakenBack(stamp, q(d));
            case "ended" -> new BoardEvent.Ended(stamp, EarlyEnd.valueOf(d.getString("as")), d.getString("reason"));
            case "lead-handed-over" ->
                new BoardEvent.LeadHandedOver(
                        stamp,
                        new PersonId(d.getString("from")),
                        new PersonId(d.getString("to")),
                        d.getString("reason"));
            case "seat-released" -> new BoardEvent.SeatReleased(stamp, seat(d), d.getString("reason"));
            case "seat-added" -> new BoardEvent.SeatAdded(stamp, seat(d), d.getString("reason"));
            case "erased" -> new BoardEvent.Erased(stamp);
            default ->
                throw new IllegalStateException("This version does not know board events of the type \""
                        + d.getString("type") + "\"; the data was written by a newer one.");
        };
    }

    private static Document seat(Document d, Seat seat, String reason) {
        return d.append("person", seat.person().value())
                .append("seat", seat.kind().name())
                .append("focus", List.copyOf(seat.focus()))
                .append("reason", reason);
    }

    private static Seat seat(Document d) {
        return new Seat(
                new PersonId(d.getString("person")),
                Seat.Kind.valueOf(d.getString("seat")),
                Set.copyOf(d.getList("focus", String.class, List.of())));
    }

    private static List<Document> openers(BoardEvent.CopyTaken copy) {
        return copy.openers().entrySet().stream()
                .map(opener ->
                        new Document("person", opener.getKey().value()).append("at", Date.from(opener.getValue())))
                .toList();
    }

    /** Copies of former versions have none. */
    private static Map<PersonId, Instant> openers(Document d) {
        return d.getList("openers", Document.class, List.of()).stream()
                .collect(Collectors.toMap(
                        opener -> new PersonId(opener.getString("person")),
                        opener -> opener.getDate("at").toInstant()));
    }

    private static List<PersonId> people(Document d) {
        return d.getList("people", String.class).stream().map(PersonId::new).toList();
    }

    private static List<String> earlier(Document d) {
        return d.getList("earlier", String.class, List.of());
    }

    private static String q(QuestionId question) {
        return question.value();
    }

    private static QuestionId q(Document d) {
        return new QuestionId(d.getString("q"));
    }

    private static @Nullable Score score(Document d) {
        Integer key = d.getInteger("score");
        return key == null ? null : Score.ofKey(key);
    }
}
