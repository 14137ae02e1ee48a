package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTrackerTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final PresenceTracker<String, Integer> tracker = new PresenceTracker<>(clock);

    @Test
    void ofSeveralPagesTheOneUsedLastSaysWhereSomebodyIs() {
        tracker.joined("page a", "ann", 1);
        clock.passes(Duration.ofSeconds(1));
        tracker.joined("page b", "ann", 2);
        assertThat(tracker.present()).containsOnlyKeys("ann").containsEntry("ann", 2);

        clock.passes(Duration.ofSeconds(1));
        tracker.seen("page a", 3);
        assertThat(tracker.present()).containsEntry("ann", 3);
        tracker.left("page a");
        assertThat(tracker.present()).containsEntry("ann", 2);
    }

    @Test
    void aPageWithoutASignOfLifeHasLeft() {
        tracker.joined("page a", "ann", 1);
        tracker.joined("page b", "bob", 1);
        clock.passes(PresenceTracker.AWAY_AFTER.minusSeconds(1));
        tracker.seen("page b", 1);
        assertThat(tracker.present()).containsOnlyKeys("ann", "bob");
        clock.passes(Duration.ofSeconds(1));
        assertThat(tracker.present()).containsOnlyKeys("bob");
        tracker.seen("page a", 1);
        assertThat(tracker.present()).containsOnlyKeys("ann", "bob");
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyHere() {
        tracker.joined("page a", "ann", 1);
        clock.passes(Duration.ofHours(-1));
        assertThat(tracker.present()).isEmpty();
    }

    @Test
    void aSignOfLifeAfterTheGoodbyeCountsForNothing() {
        tracker.joined("page a", "ann", 1);
        tracker.left("page a");
        tracker.seen("page a", 2);
        assertThat(tracker.present()).isEmpty();
    }
}
