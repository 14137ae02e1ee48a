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
 * Describes who is taken at the chosen time.
 *
 * @param slot null as long as no time is chosen; then nobody counts as free or taken
 * @param names the candidates of the interviews that conflict
 * @param zone the zone that times are shown in
 */
record Availability(
        @Nullable TimeRange slot, List<Conflict> conflicts, Map<CandidateId, Candidate> names, ZoneId zone) {

    Availability {
        conflicts = List.copyOf(conflicts);
        names = Map.copyOf(names);
    }

    boolean isTimeChosen() {
        return slot != null;
    }

    boolean taken(PersonId person) {
        return conflicts.stream().anyMatch(c -> c.people().contains(person));
    }

    /**
     * Formats a person's availability, such as "Free", or "Interview with Cleo, 10:00–11:00 CEST"; empty as long as no
     * time is chosen.
     */
    String of(PersonId person) {
        if (!isTimeChosen()) {
            return "";
        }
        return conflicts.stream()
                .filter(c -> c.people().contains(person))
                .findFirst()
                .map(this::describe)
                .orElse("Free");
    }

    /** Formats the time of the candidate's conflicting interview, if there is one. */
    Optional<String> ofCandidate() {
        return conflicts.stream().filter(Conflict::ofCandidate).findFirst().map(this::hours);
    }

    private String describe(Conflict conflict) {
        Interview other = conflict.other();
        Candidate candidate = other == null ? null : names.get(other.candidate());
        String what = candidate == null ? "Another interview" : "Interview with " + candidate.nameAmong(names.values());
        return what + ", " + hours(conflict);
    }

    private String hours(Conflict conflict) {
        return Times.hours(conflict.slot().from(), conflict.slot().until(), zone);
    }
}
