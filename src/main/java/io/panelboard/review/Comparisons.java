package io.panelboard.review;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.people.Person;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.NotAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The candidates for one role, to be held side by side. Only what is revealed is there (R2, R3), and nobody finds
 * themselves (R9).
 */
public interface Comparisons {

    /** More than so many do not fit side by side. */
    int MOST = 20;

    /**
     * The roles with at least one revealed interview, the one interviewed for last first.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    List<String> roles(Person viewer);

    /**
     * The candidates for a role.
     *
     * @param chosen the shortlist; if nobody of this role is on it, those interviewed last
     * @param decided only candidates about whom this was decided last, or null for all
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Field field(Person viewer, String role, Collection<CandidateId> chosen, InterviewFilter.@Nullable Decided decided);

    /**
     * Who can be compared, and who is.
     *
     * @param candidates everybody with a revealed interview for the role, by name
     * @param entrants {@link #MOST} at most, by name
     * @param revisions what they were asked
     */
    record Field(List<Candidate> candidates, List<Entrant> entrants, Map<RevisionId, Revision> revisions) {
        public Field {
            candidates = List.copyOf(candidates);
            entrants = List.copyOf(entrants);
            revisions = Map.copyOf(revisions);
        }
    }

    /**
     * A candidate with all revealed rounds.
     *
     * @param rounds the latest first
     * @param decided what was decided last about any of them
     */
    record Entrant(Candidate candidate, List<PanelResult> rounds, InterviewFilter.Decided decided) {
        public Entrant {
            rounds = List.copyOf(rounds);
        }
    }
}
