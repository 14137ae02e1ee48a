package io.panelboard.candidates;

import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;

/** Adds applications to tests, and opens the jobs they are for. */
public record Applicants(Applications applications, Jobs jobs) {

    public static Applicants in(BeanFactory context) {
        return new Applicants(context.getBean(Applications.class), context.getBean(Jobs.class));
    }

    /** Adds an application for the person's job of this title, which is opened if there is none. */
    public Applicant add(Person by, String name, String email, String title) {
        return applications.add(by, job(by, title), new Applications.NewApplication(name, email, ""));
    }

    /** Returns the person's job of this title, which is opened if there is none. */
    public JobId job(Person by, String title) {
        return jobs.of(by).stream()
                .filter(job -> job.title().equals(title))
                .findFirst()
                .orElseGet(() ->
                        jobs.open(by, new Job.Details(title, "", "", List.of(by.id()), null, List.of(), List.of())))
                .id();
    }

    /** Lets somebody else work on a job, too. */
    public void grant(Person admin, JobId job, Person manager) {
        Job before = jobs.find(job).orElseThrow();
        List<PersonId> managers = Stream.concat(before.details().managers().stream(), Stream.of(manager.id()))
                .distinct()
                .toList();
        jobs.grant(admin, before, managers);
    }

    /** Returns the application of a candidate who has one for the person's jobs. */
    public ApplicationId of(Person by, CandidateId candidate) {
        return applications.of(by, candidate).getFirst().application().id();
    }
}
