package io.panelboard.candidates;

import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds and finds applications. Those who work on a job see its applications; nobody else does, and nobody the content of
 * their own (R9).
 */
public interface Applications {

    /** Limits how many applications are added at once, so that it takes seconds. */
    int MOST_AT_ONCE = 500;

    /** Finds an application without checking a viewer: the caller has to. */
    Optional<Application> find(ApplicationId id);

    /** Returns the applications of these ids without checking a viewer; ids without one are left out. */
    Map<ApplicationId, Application> byIds(Collection<ApplicationId> ids);

    /** Returns every application without checking a viewer: the caller has to. */
    List<Application> all();

    /**
     * Returns the applications for the jobs that the viewer works on, by the candidates' names; without erased
     * candidates, and with the viewer's own, of which pages show that it is there and nothing else.
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Applicant> of(Person viewer);

    /**
     * Returns a candidate's applications for the jobs that the viewer works on, the latest first.
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager, is the candidate (R9), or works on none of the jobs
     * @throws RuleViolation if there is no such candidate, or it was erased
     */
    List<Applicant> of(Person viewer, CandidateId candidate);

    /**
     * Adds an application. Somebody whose address is known applies once more: no second entry is made of them.
     *
     * @throws NotAllowed if {@code by} does not work on the job
     * @throws RuleViolation naming the field ({@code name}, {@code email}, {@code job}, {@code source}) if name is blank,
     *     the address is none or belongs to a candidate of another name, or the job is missing, closed or has an
     *     application of this candidate already, or one with this id elsewhere
     */
    Applicant add(Person by, JobId job, NewApplication asked);

    /**
     * Says of each of these applications what {@link #add} would do, in their order, and adds none. Of a candidate whom
     * {@code by} does not see it says no more than {@code add} would.
     *
     * @throws NotAllowed if {@code by} is no hiring manager, or does not work on the job
     * @throws RuleViolation naming {@code job} if it is missing or closed, or {@code file} if there are more than
     *     {@link #MOST_AT_ONCE}
     */
    List<Outlook> preview(Person by, JobId job, List<NewApplication> asked);

    /**
     * Ends an application, or takes that back.
     *
     * @param before the application as the person saw it (optimistic locking)
     * @param status {@link Application.Status#ACTIVE} to take the end back
     * @throws NotAllowed if {@code by} does not work on its job, or is the candidate (R9)
     * @throws RuleViolation naming {@code reason} if it is blank, where the application ends, or longer than 500
     *     characters; also if the application is gone or was changed meanwhile
     */
    Application end(Person by, Application before, Application.Status status, String reason);

    /**
     * Puts an application on legal hold, so that nothing of its candidate is erased (R12), or takes that back.
     *
     * @param before the application as the person saw it (optimistic locking)
     * @throws NotAllowed as {@link #end}
     * @throws RuleViolation naming {@code reason} if it is blank or longer than 500 characters; also as {@link #end}
     */
    Application hold(Person by, Application before, boolean held, String reason);

    /**
     * Describes an application that is to be added.
     *
     * @param source where it came from; may be empty
     * @param externalId by which the system that it came from knows it; may be empty
     */
    record NewApplication(String name, String email, String source, String externalId) {

        /** Describes one that no other system knows. */
        public NewApplication(String name, String email, String source) {
            this(name, email, source, "");
        }
    }

    /** Says what adding an application would lead to. */
    sealed interface Outlook {

        /** Says that it would be added, and its candidate as well. */
        record New() implements Outlook {}

        /** Says that it would be added for a candidate who is known already. */
        record Again() implements Outlook {}

        /** Says that it is there already. */
        record There() implements Outlook {}

        /** Tells why it would be refused. */
        record Refused(String sentence) implements Outlook {}
    }
}
