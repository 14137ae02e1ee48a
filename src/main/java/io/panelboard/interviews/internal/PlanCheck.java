package io.panelboard.interviews.internal;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews.Plan;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads what a plan refers to and validates it by the {@link PlanRules}. */
@Component
class PlanCheck {

    private final Applications applications;
    private final Jobs jobs;
    private final Candidates candidates;
    private final QuestionSets sets;
    private final People people;
    private final Clock clock;

    PlanCheck(
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            QuestionSets sets,
            People people,
            Clock clock) {
        this.applications = applications;
        this.jobs = jobs;
        this.candidates = candidates;
        this.sets = sets;
        this.people = people;
        this.clock = clock;
    }

    /** Builds the new interview of this plan. */
    Interview planned(Person by, Plan plan) {
        Applicant applicant = applicant(by, plan);
        if (!applicant.application().isActive()) {
            throw new RuleViolation("candidate", InterviewsViolation.APPLICATION_ENDED);
        }
        Candidate candidate = applicant.candidate();
        Revision revision = revision(plan.revision());
        var start = PlanRules.start(plan.start(), plan.zone()).truncatedTo(ChronoUnit.MILLIS);
        PlanRules.notPast(start, plan.zone(), clock.instant());
        PlanRules.length(plan.minutes());
        return new Interview(
                new InterviewId(Ids.random()),
                candidate.id(),
                plan.application(),
                plan.round(),
                revision.id(),
                start,
                plan.zone(),
                plan.minutes(),
                panel(plan.seats(), candidate, revision),
                by.id(),
                null,
                null,
                null);
    }

    /** Builds the changed interview; the person who planned it stays. */
    Interview changed(Person by, Interview stored, Plan asked) {
        Candidate candidate = applicant(by, asked).candidate();
        Revision revision = revision(asked.revision());
        var start = PlanRules.start(asked.start(), asked.zone()).truncatedTo(ChronoUnit.MILLIS);
        if (!start.equals(stored.startsAt())) {
            PlanRules.notPast(start, asked.zone(), clock.instant());
        }
        PlanRules.length(asked.minutes());
        return new Interview(
                stored.id(),
                candidate.id(),
                asked.application(),
                asked.round(),
                revision.id(),
                start,
                asked.zone(),
                asked.minutes(),
                panel(asked.seats(), candidate, revision),
                stored.plannedBy(),
                stored.cancelled(),
                stored.begun(),
                stored.version());
    }

    private Applicant applicant(Person by, Plan plan) {
        Application application = applications
                .find(plan.application())
                .orElseThrow(() -> new RuleViolation("candidate", InterviewsViolation.APPLICATION_GONE));
        Candidate candidate = candidates
                .find(application.candidate())
                .orElseThrow(() -> new RuleViolation("candidate", InterviewsViolation.CANDIDATE_GONE));
        PlanRules.notTheCandidate(by, candidate);
        Job job = jobs.find(application.job())
                .filter(found -> found.isOf(by))
                .orElseThrow(() -> new NotAllowed(InterviewsViolation.JOB_NOT_YOURS));
        if (candidate.isErased()) {
            throw new RuleViolation("candidate", InterviewsViolation.CANDIDATE_ERASED);
        }
        if (plan.round() != null && job.round(plan.round()).isEmpty()) {
            throw new RuleViolation("round", InterviewsViolation.ROUND_UNKNOWN);
        }
        return new Applicant(application, candidate, job);
    }

    private Revision revision(RevisionId id) {
        return sets.revision(id)
                .orElseThrow(() -> new RuleViolation("revision", InterviewsViolation.QUESTION_SET_GONE));
    }

    private List<Seat> panel(List<Seat> seats, Candidate candidate, Revision revision) {
        Set<PersonId> seated = seats.stream().map(Seat::person).collect(Collectors.toSet());
        List<Seat> panel = PlanRules.panel(seats, people.byIds(seated), candidate, revision);
        people.engage(seated);
        return panel;
    }
}
