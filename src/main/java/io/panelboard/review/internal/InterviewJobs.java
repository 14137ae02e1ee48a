package io.panelboard.review.internal;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.interviews.Interview;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the jobs that interviews are for. */
@Component
class InterviewJobs {

    private final Applications applications;
    private final Jobs jobs;

    InterviewJobs(Applications applications, Jobs jobs) {
        this.applications = applications;
        this.jobs = jobs;
    }

    Optional<Job> of(Interview interview) {
        return Optional.ofNullable(interview.application())
                .flatMap(applications::find)
                .map(Application::job)
                .flatMap(jobs::find);
    }

    /** Returns the title of the job, or nothing if there is none any more. */
    String title(Interview interview) {
        return of(interview).map(Job::title).orElse("");
    }
}
