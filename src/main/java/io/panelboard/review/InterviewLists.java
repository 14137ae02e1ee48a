package io.panelboard.review;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;

/**
 * Finds interviews among thousands. Nobody finds those in which they are the candidate (R9), and before the reveal a
 * line holds state only (R2, R3).
 */
public interface InterviewLists {

    /**
     * The interviews that pass the filter, the latest start first.
     *
     * @param offset how many of them to leave out, from 0
     * @param limit how many lines at most, from 1
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Found find(Person viewer, InterviewFilter filter, int offset, int limit);

    /**
     * What filters can be set to.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Choices choices(Person viewer);

    /**
     * A candidate's interviews, the latest start first.
     *
     * @throws NotAllowed if the viewer is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation if there is no such candidate
     */
    Rounds rounds(Person viewer, CandidateId candidate);

    /**
     * The interviews in which this person has a seat and that end after that moment, the latest start first; none for
     * somebody who is no longer an interviewer.
     */
    List<Seated> seated(Person person, Instant after);

    /** An interview in which somebody has a seat. */
    record Seated(InterviewId interview, InterviewState state, Instant endsAt) {}

    /**
     * A page of what was found.
     *
     * @param total how many interviews pass the filter
     */
    record Found(int total, List<InterviewRow> rows) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What there is to choose from.
     *
     * @param total how many interviews there are
     * @param roles by name
     * @param panelists everybody who has a seat somewhere, by name
     */
    record Choices(int total, List<String> roles, List<Person> panelists) {
        public Choices {
            roles = List.copyOf(roles);
            panelists = List.copyOf(panelists);
        }
    }

    /** A candidate with all their interviews. */
    record Rounds(Candidate candidate, List<InterviewRow> rows) {
        public Rounds {
            rows = List.copyOf(rows);
        }
    }
}
