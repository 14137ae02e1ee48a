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

/** Finds candidates for one role to compare; only revealed results (R2, R3), and never the viewer's own (R9). */
public interface Comparisons {

    /** Limits the candidates of a comparison to what fits on a screen. */
    int MOST = 20;

    /**
     * Returns the roles with at least one revealed interview, the latest interview first.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    List<String> roles(Person viewer);

    /**
     * Returns the candidates for a role.
     *
     * @param chosen the shortlist; if it holds nobody of this role, the latest interviewed candidates are compared
     * @param decided limits candidates to those with this latest decision; null for all
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Field field(Person viewer, String role, Collection<CandidateId> chosen, InterviewFilter.@Nullable Decided decided);

    /**
     * Holds the comparable and the compared candidates.
     *
     * @param candidates all with a revealed interview for the role, by name
     * @param entrants the compared ones, by name, {@link #MOST} at most
     * @param revisions used in their interviews
     */
    record Field(List<Candidate> candidates, List<Entrant> entrants, Map<RevisionId, Revision> revisions) {
        public Field {
            candidates = List.copyOf(candidates);
            entrants = List.copyOf(entrants);
            revisions = Map.copyOf(revisions);
        }
    }

    /**
     * Describes a compared candidate with all revealed rounds.
     *
     * @param rounds the latest first
     * @param decided the latest decision about any of them
     */
    record Entrant(Candidate candidate, List<PanelResult> rounds, InterviewFilter.Decided decided) {
        public Entrant {
            rounds = List.copyOf(rounds);
        }
    }
}
