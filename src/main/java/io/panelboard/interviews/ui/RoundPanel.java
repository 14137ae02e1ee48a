package io.panelboard.interviews.ui;

import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Round;
import io.panelboard.people.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Proposes a panel for a round of a job's plan. */
final class RoundPanel {

    private RoundPanel() {}

    /**
     * Returns as many seats as people rate in the round, the Lead's first: those who are free before those who are taken,
     * and both in the order of the plan. Fewer are returned if the plan names fewer people.
     *
     * @param taken whether somebody cannot come at that time
     */
    static List<Seat> of(Round round, Predicate<PersonId> taken) {
        List<PersonId> people = Stream.concat(
                        round.people().stream().filter(taken.negate()),
                        round.people().stream().filter(taken))
                .limit(round.panelists())
                .toList();
        var seats = new ArrayList<Seat>();
        for (int i = 0; i < people.size(); i++) {
            Set<String> focus =
                    i < round.focus().size() ? new HashSet<>(round.focus().get(i)) : Set.of();
            seats.add(new Seat(people.get(i), i == 0 ? Seat.Kind.LEAD : Seat.Kind.PANELIST, focus));
        }
        return seats;
    }
}
