package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Decides by the jobs they applied for who may change and who may erase a candidate. */
@Component
class CandidateAccess {

    private final MongoOperations mongo;
    private final Jobs jobs;

    CandidateAccess(MongoOperations mongo, Jobs jobs) {
        this.mongo = mongo;
        this.jobs = jobs;
    }

    /** Whether the person works on a job that the candidate applied for. */
    boolean isSeenBy(Person person, CandidateId candidate) {
        return jobsOf(candidate).stream().anyMatch(job -> job.isOf(person));
    }

    /** @throws NotAllowed if the person works on none of the jobs that the candidate applied for */
    void requireOne(Person by, CandidateId candidate) {
        if (!isSeenBy(by, candidate)) {
            throw new NotAllowed(CandidatesViolation.JOB_NOT_YOURS);
        }
    }

    /** @throws NotAllowed if the candidate applied for a job that the person does not work on */
    void requireEvery(Person by, CandidateId candidate) {
        requireOne(by, candidate);
        if (!jobsOf(candidate).stream().allMatch(job -> job.isOf(by))) {
            throw new NotAllowed(CandidatesViolation.OTHER_JOB_TOO);
        }
    }

    /** @throws RuleViolation if an application of the candidate is under a legal hold */
    void requireNoHold(CandidateId candidate) {
        applicationsOf(candidate).stream()
                .map(Application::hold)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(hold -> {
                    throw new RuleViolation(CandidatesViolation.LEGAL_HOLD, hold.reason());
                });
    }

    private Collection<Job> jobsOf(CandidateId candidate) {
        return jobs.byIds(
                        applicationsOf(candidate).stream().map(Application::job).toList())
                .values();
    }

    private List<Application> applicationsOf(CandidateId candidate) {
        return mongo.find(query(where("candidate").is(candidate)), Application.class, MongoApplications.COLLECTION);
    }
}
