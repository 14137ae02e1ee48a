package io.panelboard.review.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardView.Phase;
import io.panelboard.board.Boards;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.ui.today.Agenda.Group;
import io.panelboard.review.ui.today.Agenda.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the group of a one-hour interview by the time since its start and its board's state. */
class AgendaTest {

    private static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");
    private static final Seat MINE = new Seat(new PersonId("me"), Seat.Kind.PANELIST, Set.of());

    @Test
    void aPlannedInterviewIsNextAndThenNow() {
        assertThat(group(planned(Duration.ofMinutes(16)))).isEqualTo(Group.NEXT);
        assertThat(group(planned(Duration.ofMinutes(15)))).isEqualTo(Group.NOW);
        assertThat(group(planned(Duration.ofHours(-3)))).isEqualTo(Group.NOW);
        assertThat(group(planned(Duration.ofHours(-13)))).isEqualTo(Group.EARLIER);
    }

    @Test
    void aLiveOneWaitsForMyLockOnceOthersHaveLockedOrTheTimeIsOver() {
        assertThat(group(live(Duration.ofMinutes(-30), 0, false))).isEqualTo(Group.NOW);
        assertThat(group(live(Duration.ofMinutes(-30), 1, false))).isEqualTo(Group.WAITING);
        assertThat(group(live(Duration.ofMinutes(-61), 0, false))).isEqualTo(Group.WAITING);
        assertThat(group(live(Duration.ofDays(-3), 2, false))).isEqualTo(Group.WAITING);
        assertThat(group(live(Duration.ofMinutes(-61), 1, true))).isEqualTo(Group.NOW);
        assertThat(group(live(Duration.ofDays(-3), 1, true))).isEqualTo(Group.EARLIER);
    }

    @Test
    void anObserverIsNeverWaitedFor() {
        assertThat(group(live(Duration.ofMinutes(-61), 1, null))).isEqualTo(Group.NOW);
    }

    @Test
    void aDebriefIsNowUntilItIsFinishedOrForgotten() {
        assertThat(group(item(Duration.ofHours(-2), Phase.REVEALED, 3, true, false)))
                .isEqualTo(Group.NOW);
        assertThat(group(item(Duration.ofHours(-14), Phase.REVEALED, 3, true, false)))
                .isEqualTo(Group.EARLIER);
        assertThat(group(item(Duration.ofMinutes(-30), Phase.FINISHED, 3, true, false)))
                .isEqualTo(Group.EARLIER);
    }

    @Test
    void aCancelledOneSaysSoUntilItsTimeIsOver() {
        assertThat(group(item(Duration.ofHours(3), Phase.PLANNED, 0, false, true)))
                .isEqualTo(Group.NEXT);
        assertThat(group(item(Duration.ofHours(-2), Phase.PLANNED, 0, false, true)))
                .isEqualTo(Group.EARLIER);
    }

    @Test
    void groupsThatHoldNothingAreLeftOutAndTheLatestOfTheEarlierComesFirst() {
        var old = planned(Duration.ofDays(-4));
        var recent = planned(Duration.ofDays(-2));
        var soon = planned(Duration.ofHours(1));
        var later = planned(Duration.ofHours(5));

        var groups = Agenda.of(List.of(old, later, recent, soon), NOW);

        assertThat(groups.keySet()).containsExactly(Group.NEXT, Group.EARLIER);
        assertThat(groups.get(Group.NEXT)).containsExactly(soon, later);
        assertThat(groups.get(Group.EARLIER)).containsExactly(recent, old);
    }

    private static Group group(Item item) {
        return Agenda.group(item, NOW);
    }

    private static Item planned(Duration fromNow) {
        return item(fromNow, Phase.PLANNED, 0, false, false);
    }

    private static Item live(Duration fromNow, int locked, @Nullable Boolean mine) {
        return item(fromNow, Phase.LIVE, locked, mine, false);
    }

    private static Item item(Duration fromNow, Phase phase, int locked, @Nullable Boolean mine, boolean cancelled) {
        var interview = new Interview(
                new InterviewId("i"),
                new CandidateId("c"),
                new ApplicationId("a"),
                null,
                new RevisionId("s@1"),
                NOW.plus(fromNow),
                ZoneOffset.UTC,
                60,
                List.of(MINE),
                new PersonId("manager"),
                cancelled ? new Interview.Cancellation(new PersonId("manager"), NOW, "Ill") : null,
                null,
                null);
        return new Item(interview, "Carla", "Rust", MINE, new Boards.Status(phase, locked, 3, mine), null, null);
    }
}
