package io.panelboard.jobs;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens, changes and finds jobs.
 *
 * <p>A job is seen by its hiring managers and its recruiter; administrators see who works on which, and grant it.
 */
public interface Jobs {

    /** Finds a job without checking a viewer: the caller has to. */
    Optional<Job> find(JobId id);

    /** Returns the jobs of these ids without checking a viewer; ids without a job are left out. */
    Map<JobId, Job> byIds(Collection<JobId> ids);

    /** Returns the jobs that this person works on, open ones first, by title; none for who is no hiring manager. */
    List<Job> of(Person person);

    /**
     * Returns all jobs, open ones first, by title.
     *
     * @throws NotAllowed if {@code viewer} is no administrator
     */
    List<Job> all(Person viewer);

    /**
     * Returns one job.
     *
     * @throws NotAllowed if the viewer neither works on it nor is an administrator
     * @throws RuleViolation if there is no such job
     */
    Job get(Person viewer, JobId id);

    /**
     * Opens a job. Whoever opens it works on it, too.
     *
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws RuleViolation naming the field ({@code title}, {@code level}, {@code place}, {@code managers}, {@code
     *     recruiter}, {@code criteria}, {@code rounds}) if something is missing, unknown, twice or too much
     */
    Job open(Person by, Job.Details details);

    /**
     * Changes a job.
     *
     * @param before the job as the person who changes it saw it (optimistic locking)
     * @throws NotAllowed if {@code by} does not work on it
     * @throws RuleViolation as {@link #open}; also if it is gone, or was changed by another person meanwhile
     */
    Job change(Person by, Job before, Job.Details details);

    /**
     * Says who the hiring managers of a job are.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation naming {@code managers} if nobody is left or somebody is no hiring manager; also as {@link
     *     #change}
     */
    Job grant(Person by, Job before, List<PersonId> managers);

    /**
     * Closes a job: it takes no more applications.
     *
     * @param ending whether the applications that are still open end with it, as rejected for the same reason
     * @throws NotAllowed as {@link #change}
     * @throws RuleViolation naming {@code reason} if it is blank or longer than 500 characters; also if the job is
     *     closed already
     */
    Job close(Person by, Job before, String reason, boolean ending);

    /**
     * Opens a closed job again; ended applications stay ended.
     *
     * @throws NotAllowed as {@link #change}
     * @throws RuleViolation if it is open
     */
    Job reopen(Person by, Job before);
}
