package io.panelboard.candidates;

import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines how long candidates are kept: by a rule for all, and by exceptions for single jobs. Nobody is ever erased by
 * time alone: a rule only determines who falls due, and a hiring manager confirms. A legal hold on an application stops
 * both.
 */
public interface Retention {

    /** Limits a rule, in months. */
    int LONGEST = 240;

    /**
     * Returns the rule for all, and then a line for each job that the viewer works on, open ones first, by title.
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Rule> rules(Person viewer);

    /**
     * Stores a rule and replaces an earlier one.
     *
     * @param job null for the rule for all
     * @param atLeast for how many months after the last interview nobody is erased, 1 to {@link #LONGEST}; null for none
     * @param months after how many months candidates fall due, 1 to {@link #LONGEST}; null for never
     * @throws NotAllowed if {@code by} is no hiring manager, or does not work on the job
     * @throws RuleViolation naming the field {@code months} or {@code atLeast} if it is out of range, or the shortest
     *     time is longer than the longest
     */
    void keep(Person by, @Nullable JobId job, @Nullable Integer atLeast, @Nullable Integer months);

    /** Removes the exception of a job, for which the rule for all holds again. */
    void drop(Person by, JobId job);

    /**
     * Returns who falls due by then, the earliest first. Of a candidate for several jobs the longest rule counts. Those
     * with an application for a job that the viewer does not work on, or under a legal hold, are left out, and so is the
     * viewer (R9).
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Due> due(Person viewer, Instant until);

    /**
     * Returns until when a candidate has to be kept, or null if they may be erased now. It checks nobody's rights: the
     * erasure has.
     */
    @Nullable Due keptUntil(Candidate candidate);

    /**
     * Describes a rule, or its absence.
     *
     * @param job null for the rule for all
     * @param atLeast in months after the last interview, or null
     * @param months after the last interview, or after being added where there was none; null for never
     * @param own whether the job has an exception of its own; else it shows the rule for all
     * @param candidates for how many applications it holds, of the jobs that the viewer works on
     */
    record Rule(
            @Nullable Job job,
            @Nullable Integer atLeast,
            @Nullable Integer months,
            boolean own,
            int candidates) {}

    /**
     * Describes a candidate who falls due.
     *
     * @param jobs the titles of what they applied for, with what became of it
     * @param since the last interview's end, or when the candidate was added
     * @param at when the candidate falls due
     * @param why which rule says so, such as "12 months by the rule of Gardener"
     */
    record Due(Candidate candidate, String jobs, Instant since, Instant at, String why) {}
}
