package io.panelboard.review;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.NotAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds candidates for one job to compare; only revealed results (R2, R3), and never the viewer's own (R9). */
public interface Comparisons {

    /** Limits the candidates of a comparison to what fits on a screen. */
    int MOST = 20;

    /**
     * Returns the viewer's jobs with at least one revealed interview, the latest interview first.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    List<JobChoice> jobs(Person viewer);

    /**
     * Returns the candidates for a job; nobody for one that is not the viewer's.
     *
     * @param chosen the shortlist; if it holds nobody of this job, the latest interviewed candidates are compared
     * @param decided whether candidates are compared about whom there is a decision; whoever is chosen always is
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Field field(Person viewer, JobId job, Collection<CandidateId> chosen, boolean decided);

    /**
     * Holds the comparable and the compared candidates.
     *
     * @param candidates all with a revealed interview for the job, by name
     * @param entrants the compared ones, by name, {@link #MOST} at most
     * @param revisions used in their interviews
     * @param spreads of the raters on the set of each revision, where one is known
     */
    record Field(
            List<Candidate> candidates,
            List<Entrant> entrants,
            Map<RevisionId, Revision> revisions,
            Map<RevisionId, RaterSpreads> spreads) {
        public Field {
            candidates = List.copyOf(candidates);
            entrants = List.copyOf(entrants);
            revisions = Map.copyOf(revisions);
            spreads = Map.copyOf(spreads);
        }
    }

    /**
     * Describes a compared candidate with all revealed rounds.
     *
     * @param rounds the latest first
     * @param decided the latest round's decision, or that it waits for one
     */
    record Entrant(Candidate candidate, List<PanelResult> rounds, InterviewFilter.Decided decided) {
        public Entrant {
            rounds = List.copyOf(rounds);
        }
    }
}
