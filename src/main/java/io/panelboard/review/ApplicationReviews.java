package io.panelboard.review;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.List;

/** Provides those who work on a job with what all rounds of one application say together. */
public interface ApplicationReviews {

    /**
     * Returns one application with its rounds; of a round that is not revealed, its state and nothing else (R2).
     *
     * @throws NotAllowed if the viewer does not work on the job, or is the candidate (R9)
     * @throws RuleViolation if there is no such application, or its candidate was erased
     */
    ApplicationReview of(Person viewer, ApplicationId application);

    /**
     * Holds an application with its rounds.
     *
     * @param rounds all interviews that take place or took place, the earliest first
     * @param revealed those of them that are in {@code coverage}, in the order of its columns
     */
    record ApplicationReview(
            Applicant applicant, List<InterviewRow> rounds, List<InterviewRow> revealed, JobCoverage coverage) {

        public ApplicationReview {
            rounds = List.copyOf(rounds);
            revealed = List.copyOf(revealed);
        }
    }
}
