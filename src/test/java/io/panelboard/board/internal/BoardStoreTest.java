package io.panelboard.board.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardEvent.Stamp;
import io.panelboard.board.BoardFixture;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Tests the contract of every store of boards, on the embedded database and on a real one. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class BoardStoreTest {

    /** Made as all ids are, which is also how an ObjectId is written. */
    private static final InterviewId ID = new InterviewId(Ids.random());

    private static final QuestionId Q = BoardFixture.QUESTIONS.getFirst();

    private final MongoTemplate mongo;
    private final BoardStore store;

    BoardStoreTest(Databases database) {
        mongo = database.template();
        store = new BoardStore(mongo);
        store.ensure(mongo);
    }

    @Test
    void whatIsSealedIsFound() {
        store.append(
                new InterviewId("noted"),
                0,
                List.of(new BoardEvent.Noted(stamp(1), Q, "before", List.of())),
                List.of());
        store.append(
                new InterviewId("live"),
                0,
                List.of(new BoardEvent.Activated(stamp(1), Q), new BoardEvent.Locked(stamp(2))),
                List.of());
        store.append(
                new InterviewId("revealed"),
                0,
                List.of(
                        new BoardEvent.Activated(stamp(1), Q),
                        new BoardEvent.Revealed(stamp(2), ""),
                        new BoardEvent.Adjusted(stamp(3), Q, new Score.Rated(3), "misheard")),
                List.of());
        store.append(
                new InterviewId("ended"),
                0,
                List.of(
                        new BoardEvent.Activated(stamp(1), Q),
                        new BoardEvent.Ended(stamp(2), EarlyEnd.TECHNICAL_FAILURE, "no network")),
                List.of());
        store.append(
                new InterviewId("erased"),
                0,
                List.of(new BoardEvent.Activated(stamp(1), Q), new BoardEvent.Erased(stamp(2))),
                List.of());

        assertThat(store.sealed()).containsExactlyInAnyOrder(new InterviewId("noted"), new InterviewId("live"));
    }

    @Test
    void everyKindOfEventComesBackAsItWas() {
        List<BoardEvent> events = List.of(
                new BoardEvent.Activated(stamp(1), Q),
                new BoardEvent.Skipped(stamp(2), Q, "short of time"),
                new BoardEvent.Rated(stamp(3), Q, new Score.Rated(4)),
                new BoardEvent.Rated(stamp(4), Q, new Score.NotAssessed()),
                new BoardEvent.Rated(stamp(5), Q, null),
                new BoardEvent.Noted(stamp(6), Q, "“borrowed” — it’s 🦀", List.of("earlier")),
                new BoardEvent.Recommended(stamp(7), Recommendation.STRONG_YES),
                new BoardEvent.Summarised(stamp(8), "all in all", List.of()),
                new BoardEvent.Locked(stamp(9)),
                new BoardEvent.Revealed(stamp(10), ""),
                new BoardEvent.SealBroken(stamp(11), "because"),
                new BoardEvent.Adjusted(stamp(12), Q, new Score.Rated(3), "missed a part"),
                new BoardEvent.Finished(stamp(13)),
                new BoardEvent.Reminded(stamp(14), List.of(new PersonId("pat"), new PersonId("pia"))),
                new BoardEvent.RecommendationAdjusted(stamp(15), Recommendation.NO, "misheard"),
                new BoardEvent.TakenBack(stamp(16), Q),
                new BoardEvent.LeadHandedOver(stamp(17), new PersonId("pat"), new PersonId("pia"), "ill"),
                new BoardEvent.SeatReleased(stamp(18), seat(Seat.Kind.OBSERVER, Set.of()), "ill"),
                new BoardEvent.SeatAdded(stamp(19), seat(Seat.Kind.PANELIST, Set.of("Craft")), "ill"),
                new BoardEvent.Ended(stamp(20), EarlyEnd.TECHNICAL_FAILURE, "no network"),
                new BoardEvent.CopyTaken(
                        stamp(21), Map.of(new PersonId("pat"), Instant.parse("2026-10-06T09:00:00Z"))));

        assertThat(store.append(ID, 0, events.subList(0, 5), List.of())).isTrue();
        assertThat(store.append(ID, 5, events.subList(5, 21), List.of())).isTrue();

        assertThat(store.load(ID)).isEqualTo(events);
        assertThat(store.sequenceNumbers(List.of(ID, new InterviewId("other")))).isEqualTo(Map.of(ID, 21L));
    }

    @Test
    void onlyTheFirstOfTwoWritersWins() {
        assertThat(store.append(ID, 0, List.of(new BoardEvent.Activated(stamp(1), Q)), List.of()))
                .isTrue();
        assertThat(store.append(ID, 0, List.of(new BoardEvent.Activated(stamp(1), Q)), List.of()))
                .isFalse();
        assertThat(store.append(ID, 1, List.of(new BoardEvent.Locked(stamp(2))), List.of()))
                .isTrue();
        assertThat(store.append(ID, 1, List.of(new BoardEvent.Locked(stamp(2))), List.of()))
                .isFalse();
        assertThat(store.replace(ID, 1, 1, new BoardEvent.Locked(stamp(2)))).isFalse();

        assertThat(store.load(ID)).hasSize(2);
    }

    @Test
    void aLaterTextTakesThePlaceOfTheEarlierOneAndComesLast() {
        store.append(
                ID,
                0,
                List.of(
                        new BoardEvent.Activated(stamp(1), Q),
                        new BoardEvent.Noted(stamp(2), Q, "a", List.of()),
                        new BoardEvent.Rated(stamp(3), Q, new Score.Rated(4))),
                List.of());

        assertThat(store.replace(ID, 3, 7, new BoardEvent.Noted(stamp(4), Q, "ab", List.of("c7"))))
                .as("what is not there")
                .isFalse();
        assertThat(store.replace(ID, 3, 2, new BoardEvent.Noted(stamp(4), Q, "ab", List.of("c2"))))
                .isTrue();

        assertThat(store.load(ID))
                .containsExactly(
                        new BoardEvent.Activated(stamp(1), Q),
                        new BoardEvent.Rated(stamp(3), Q, new Score.Rated(4)),
                        new BoardEvent.Noted(stamp(4), Q, "ab", List.of("c2")));
        assertThat(store.sequenceNumbers(List.of(ID))).containsEntry(ID, 4L);
    }

    @Test
    void aBoardOfWhichAllHaveHeardIsNotLookedAt() {
        store.append(ID, 0, List.of(new BoardEvent.Activated(stamp(1), Q)), List.of(1L));
        store.append(
                ID, 1, List.of(new BoardEvent.Locked(stamp(2)), new BoardEvent.Finished(stamp(3))), List.of(2L, 3L));
        assertThat(store.unpublished()).isEqualTo(Map.of(ID, Set.of(1L, 2L, 3L)));

        store.markPublished(ID, List.of(2L));
        assertThat(store.unpublished()).isEqualTo(Map.of(ID, Set.of(1L, 3L)));
        assertThat(store.unpublished(ID))
                .extracting(event -> event.stamp().seq())
                .containsExactly(1L, 3L);
        store.markPublished(ID, List.of(1L, 3L));

        assertThat(store.unpublished()).isEmpty();
        assertThat(mongo.findAll(Document.class, BoardStore.BOARDS))
                .singleElement()
                .satisfies(board -> assertThat(board).containsOnlyKeys("_id", "seq", "events"));
    }

    @Test
    void whatIsHeardTwiceOrInPartsLeavesNoMark() {
        store.append(ID, 0, List.of(new BoardEvent.Activated(stamp(1), Q)), List.of(1L));
        store.markPublished(ID, List.of(1L));
        store.markPublished(ID, List.of(1L));
        store.append(
                ID, 1, List.of(new BoardEvent.Locked(stamp(2)), new BoardEvent.Finished(stamp(3))), List.of(2L, 3L));
        store.markPublished(ID, List.of(2L));
        store.markPublished(ID, List.of(3L, 1L));

        assertThat(store.unpublished()).isEmpty();
        assertThat(store.unpublished(ID)).isEmpty();
        assertThat(mongo.findAll(Document.class, BoardStore.BOARDS))
                .singleElement()
                .satisfies(board -> assertThat(board).containsOnlyKeys("_id", "seq", "events"));
    }

    private static Seat seat(Seat.Kind kind, Set<String> focus) {
        return new Seat(new PersonId("pat"), kind, focus);
    }

    private static Stamp stamp(long seq) {
        return new Stamp(seq, BoardFixture.START.plusSeconds(seq), BoardFixture.PAT.id(), "c" + seq);
    }
}
