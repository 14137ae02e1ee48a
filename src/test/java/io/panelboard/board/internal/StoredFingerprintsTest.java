package io.panelboard.board.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardEvent;
import io.panelboard.board.Score;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fixes the canonical form of events: records that were written with another one could not be checked any more. */
class StoredFingerprintsTest {

    private static final BoardEvent.Stamp STAMP =
            new BoardEvent.Stamp(7, Instant.parse("2026-10-06T09:00:00.120Z"), new PersonId("pat"), "c7");

    @Test
    void membersStandInTheOrderOfTheirNames() {
        assertThat(StoredFingerprints.canonical(new BoardEvent.Rated(STAMP, new QuestionId("q1"), new Score.Rated(4))))
                .isEqualTo(
                        "{\"at\":\"2026-10-06T09:00:00.120Z\",\"by\":\"pat\",\"cmd\":\"c7\",\"q\":\"q1\",\"score\":4,"
                                + "\"seq\":7,\"type\":\"rated\"}");
    }

    @Test
    void theOrderOfASetMakesNoDifference() {
        var seat = new Seat(new PersonId("pia"), Seat.Kind.PANELIST, Set.of("c", "a", "b", "Ω"));
        assertThat(StoredFingerprints.canonical(new BoardEvent.SeatAdded(STAMP, seat, "ill \"again\"\n")))
                .isEqualTo(
                        "{\"at\":\"2026-10-06T09:00:00.120Z\",\"by\":\"pat\",\"cmd\":\"c7\",\"focus\":[\"a\",\"b\",\"c\",\"Ω\"],"
                                + "\"person\":\"pia\",\"reason\":\"ill \\\"again\\\"\\n\",\"seat\":\"PANELIST\",\"seq\":7,"
                                + "\"type\":\"seat-added\"}");
    }
}
