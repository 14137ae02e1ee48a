package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.people.PersonDuties;
import io.panelboard.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Counts the interviews in which a person is still needed: planned ones up to a day after their time, when they cannot
 * begin by mistake any more, and those that go on, debriefs of the last day included.
 */
@Component
class PanelDuties implements PersonDuties {

    private static final Duration LATE = Duration.ofDays(1);

    private final InterviewIndex index;
    private final Clock clock;

    PanelDuties(InterviewIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public int of(PersonId person) {
        Instant over = clock.instant().minus(LATE);
        return (int) index.lines().stream()
                .filter(line -> line.panel().contains(person)
                        && !line.cancelled()
                        && !line.candidate().isErased())
                .filter(line -> line.phase() == BoardView.Phase.LIVE
                        || (line.endsAt().isAfter(over)
                                && (line.phase() == BoardView.Phase.PLANNED
                                        || line.phase() == BoardView.Phase.REVEALED)))
                .count();
    }
}
