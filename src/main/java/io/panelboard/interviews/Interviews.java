package io.panelboard.interviews;

import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans interviews and finds planned ones. */
public interface Interviews {

    /** Limits the length from below, in minutes. */
    int SHORTEST = 5;

    /** Limits the length from above, in minutes. */
    int LONGEST = 480;

    /** Limits the panel, observers included. */
    int MOST_SEATS = 24;

    /** Finds an interview without checking a viewer: the caller keeps it from the candidate (R9). */
    Optional<Interview> find(InterviewId id);

    /** Returns the ids of all interviews, in no order, for work that shows none of them to anybody. */
    List<InterviewId> ids();

    /**
     * Returns the interviews for the jobs that {@code viewer} works on, cancelled ones too, the latest start first; those
     * in which {@code viewer} is the candidate are left out (R9).
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Interview> all(Person viewer);

    /**
     * Passes every interview to the reader without checking a viewer: the caller keeps each from its candidate (R9).
     */
    void each(Consumer<Interview> reader);

    /**
     * Returns the interviews in which this person has a seat and is not the candidate, cancelled ones too, the earliest
     * start first; none for a person who is no longer an interviewer.
     */
    List<Interview> of(Person person);

    /**
     * Returns the interviews in which this person has a seat, or had one that was released while they ran, whatever
     * roles they have by now; without the cancelled ones, the latest start first. Asks for nobody's rights.
     */
    List<Interview> everSeated(PersonId person);

    /**
     * Plans an interview. Interviewers find it under Today at once. Of a time that the clocks show twice, the first is
     * taken.
     *
     * @throws NotAllowed if {@code by} does not work on the job, or is the candidate (R9)
     * @throws RuleViolation naming the field ({@code candidate}, {@code round}, {@code revision}, {@code date}, {@code time},
     *     {@code minutes}, {@code lead}, {@code panelists}, {@code observers}) if something is unknown, in the past by
     *     more than a day, at a time that the clocks never show, or breaks a rule: exactly one Lead or Moderator, somebody who rates, one
     *     seat per person, only active interviewers, nobody who is the candidate (R9), only competencies of the revision
     */
    Interview plan(Person by, Plan plan);

    /**
     * Changes the candidate, revision, time, length or seats, as long as nothing was asked.
     *
     * @param before the interview as the person who changes it saw it (optimistic locking)
     * @throws NotAllowed as {@link #plan}
     * @throws RuleViolation as {@link #plan}; also if the interview is gone, cancelled or has begun, or was changed by
     *     another person meanwhile
     */
    Interview change(Person by, Interview before, Plan plan);

    /**
     * Cancels an interview, as long as nothing was asked. It stays in the lists, with the reason.
     *
     * @throws NotAllowed as {@link #plan}
     * @throws RuleViolation if the reason (field {@code reason}) is blank or longer than 500 characters, or the
     *     interview is gone, cancelled already or has begun
     */
    Interview cancel(Person by, InterviewId id, String reason);

    /**
     * Returns the other interviews that overlap this time and need one of these people or the candidate; cancelled ones
     * do not count. A conflict never causes a refusal: whether it matters is the hiring manager's call.
     *
     * @param candidate null if not chosen yet
     * @param except an interview that is being changed and is no conflict with itself
     * @return by start
     * @throws NotAllowed if {@code by} is no hiring manager
     */
    List<Conflict> conflicts(
            Person by,
            TimeRange slot,
            Collection<PersonId> people,
            @Nullable CandidateId candidate,
            @Nullable InterviewId except);

    /** Whether the interview has begun, from which on its plan is fixed. */
    boolean hasBegun(InterviewId id);

    /**
     * Fixes the plan, because something is about to happen on the board: this and a change of the plan exclude each
     * other in one write. It checks nobody's rights: the board has decided.
     *
     * @param before the interview that the board decided on (optimistic locking)
     * @return false if the interview was changed, or has begun, meanwhile
     */
    boolean begin(Interview before);

    /**
     * Replaces the seats of an interview whose panel changed while it goes on. It checks nobody's rights: the board has
     * decided.
     *
     * @param before the interview as it is stored now (optimistic locking)
     * @return false if it was changed meanwhile
     */
    boolean reseat(Interview before, List<Seat> seats);

    /** Returns the candidate's interviews without checking a viewer, cancelled ones too, the earliest start first. */
    List<Interview> ofCandidate(CandidateId candidate);

    /**
     * Describes the interview that the hiring manager wants.
     *
     * @param round the round of the job's plan, or null if it is none of them
     * @param start the local time in {@code zone}
     * @param minutes its length, 5 to 480
     * @param seats in any order
     */
    record Plan(
            ApplicationId application,
            @Nullable RoundId round,
            RevisionId revision,
            LocalDateTime start,
            ZoneId zone,
            int minutes,
            List<Seat> seats) {

        public Plan {
            seats = List.copyOf(seats);
        }
    }

    /**
     * Describes another interview at the requested time.
     *
     * @param people those of the requested people who have a seat in it
     * @param ofCandidate whether the requested candidate is its candidate
     * @param other null if the viewer may learn its time only: as its candidate (R9), or as it is for a job that is not
     *     theirs
     */
    record Conflict(
            TimeRange slot,
            Set<PersonId> people,
            boolean ofCandidate,
            @Nullable Interview other) {

        public Conflict {
            people = Set.copyOf(people);
        }
    }
}
