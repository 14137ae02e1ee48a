package io.panelboard.interviews;

import io.panelboard.candidates.CandidateId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.Refused;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The planned interviews. */
public interface Interviews {

    Optional<Interview> find(InterviewId id);

    /** Every interview, the latest start first; those in which {@code viewer} is the candidate are left out (R9). */
    List<Interview> all(Person viewer);

    /** The interviews in which this person has a seat and is not the candidate, the earliest start first. */
    List<Interview> of(Person person);

    /**
     * Plans an interview. Interviewers find it under Today at once.
     *
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws Refused naming the field ({@code candidate}, {@code revision}, {@code start}, {@code minutes},
     *     {@code seats}) if something is missing, unknown, in the past by more than a day, or breaks a rule: exactly
     *     one Lead, at least one other rater is advised but not required, one seat per person, only active
     *     interviewers, nobody who is the candidate (R9)
     */
    Interview plan(Person by, Plan plan);

    /**
     * Who of these people has another interview that overlaps this time.
     *
     * @return for each person with a conflict, the interview that overlaps
     */
    List<Conflict> conflicts(List<PersonId> people, LocalDateTime start, ZoneId zone, int minutes);

    /**
     * What the hiring manager asks for.
     *
     * @param start the local time in {@code zone}
     */
    record Plan(
            CandidateId candidate,
            RevisionId revision,
            LocalDateTime start,
            ZoneId zone,
            int minutes,
            List<Seat> seats) {}

    /** A person who is taken by another interview at the time asked for. */
    record Conflict(PersonId person, Interview other) {}
}
