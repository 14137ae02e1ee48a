package io.panelboard.review;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Queries interviews with filters and paging.
 *
 * <p>Returns those for jobs that the viewer works on, and never those in which the viewer is the candidate (R9); rows of unrevealed interviews hold state only (R2,
 * R3).
 */
public interface InterviewLists {

    /**
     * Returns a page of the matching interviews in this order.
     *
     * @param offset from 0
     * @param limit from 1
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Found find(Person viewer, InterviewFilter filter, InterviewOrder order, int offset, int limit);

    /**
     * Returns the first pairs of interviews ahead that need the same people at the same time.
     *
     * @param limit from 1
     * @throws NotAllowed if the viewer is no hiring manager
     */
    List<Clash> clashes(Person viewer, int limit);

    /**
     * Returns the values that filters offer.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Choices choices(Person viewer);

    /**
     * Returns a candidate's interviews, the latest start first.
     *
     * @throws NotAllowed if the viewer works on no job that the candidate applied for, or is the candidate (R9)
     * @throws RuleViolation if there is no such candidate
     */
    Rounds rounds(Person viewer, CandidateId candidate);

    /**
     * Returns the interviews in which this person has a seat and that end after an instant, the latest start first;
     * none for former interviewers.
     */
    List<Seated> seated(Person person, Instant after);

    /**
     * Reports each change of what the lists show, on whichever node it was made, until the watch is closed. The listener
     * is called from other threads and has to return quickly.
     */
    Watch watch(Consumer<Change> listener);

    /**
     * Describes a change.
     *
     * @param progressOnly whether only something on the board happened, be it nothing that lists show
     */
    record Change(InterviewId interview, boolean progressOnly) {}

    /** Represents a subscription to changes. */
    @FunctionalInterface
    interface Watch {

        void close();
    }

    /** Describes an interview in which the person has a seat. */
    record Seated(InterviewId interview, InterviewState state, Instant endsAt) {}

    /**
     * Holds a page of results.
     *
     * @param total number of all matching interviews
     */
    record Found(int total, List<InterviewRow> rows) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Holds the values that filters offer.
     *
     * @param total number of all interviews
     * @param jobs by title
     * @param sets titles of the pinned question sets, by name
     * @param panelists people with a seat in any interview, by name
     */
    record Choices(int total, List<JobChoice> jobs, List<String> sets, List<Person> panelists) {
        public Choices {
            jobs = List.copyOf(jobs);
            sets = List.copyOf(sets);
            panelists = List.copyOf(panelists);
        }
    }

    /**
     * Holds what a candidate applied for, as far as the viewer works on it, and the interviews for that.
     *
     * @param applicants the latest application first; at least one
     */
    record Rounds(Candidate candidate, List<Applicant> applicants, List<InterviewRow> rows) {
        public Rounds {
            applicants = List.copyOf(applicants);
            rows = List.copyOf(rows);
        }
    }
}
