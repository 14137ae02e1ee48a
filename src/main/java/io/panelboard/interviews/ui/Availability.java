package io.panelboard.interviews.ui;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews.Conflict;
import io.panelboard.interviews.TimeRange;
import io.panelboard.people.PersonId;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is taken at the time that was chosen, in words.
 *
 * @param slot null as long as no time is chosen; then nobody is known to be free or taken
 * @param names the candidates of the interviews that conflict
 * @param zone the zone the times are told in
 */
record Availability(
        @Nullable TimeRange slot, List<Conflict> conflicts, Map<CandidateId, Candidate> names, ZoneId zone) {

    Availability {
        conflicts = List.copyOf(conflicts);
        names = Map.copyOf(names);
    }

    /** Whether a time is chosen. */
    boolean known() {
        return slot != null;
    }

    boolean taken(PersonId person) {
        return conflicts.stream().anyMatch(c -> c.people().contains(person));
    }

    /** Such as "Free", or "Interview with Cleo, 10:00–11:00 CEST"; empty as long as no time is chosen. */
    String of(PersonId person) {
        if (!known()) {
            return "";
        }
        return conflicts.stream()
                .filter(c -> c.people().contains(person))
                .findFirst()
                .map(this::say)
                .orElse("Free");
    }

    /** What the candidate is taken by, if by anything. */
    Optional<String> ofCandidate() {
        return conflicts.stream().filter(Conflict::ofCandidate).findFirst().map(this::hours);
    }

    private String say(Conflict conflict) {
        Interview other = conflict.other();
        Candidate candidate = other == null ? null : names.get(other.candidate());
        String what = candidate == null ? "Another interview" : "Interview with " + candidate.name();
        return what + ", " + hours(conflict);
    }

    private String hours(Conflict conflict) {
        return Times.hours(conflict.slot().from(), conflict.slot().until(), zone);
    }
}
