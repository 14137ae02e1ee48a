package io.panelboard.interviews.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews.Plan;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.interviews.Seat;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Ids;
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

    private final Candidates candidates;
    private final QuestionSets sets;
    private final People people;
    private final Clock clock;

    PlanCheck(Candidates candidates, QuestionSets sets, People people, Clock clock) {
        this.candidates = candidates;
        this.sets = sets;
        this.people = people;
        this.clock = clock;
    }

    /** Builds the new interview of this plan. */
    Interview planned(Person by, Plan plan) {
        Candidate candidate = candidate(by, plan.candidate());
        Revision revision = revision(plan.revision());
        var start = PlanRules.start(plan.start(), plan.zone()).truncatedTo(ChronoUnit.MILLIS);
        PlanRules.notPast(start, plan.zone(), clock.instant());
        PlanRules.length(plan.minutes());
        return new Interview(
                new InterviewId(Ids.random()),
                candidate.id(),
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
        Candidate candidate = candidate(by, asked.candidate());
        Revision revision = revision(asked.revision());
        var start = PlanRules.start(asked.start(), asked.zone()).truncatedTo(ChronoUnit.MILLIS);
        if (!start.equals(stored.startsAt())) {
            PlanRules.notPast(start, asked.zone(), clock.instant());
        }
        PlanRules.length(asked.minutes());
        return new Interview(
                stored.id(),
                candidate.id(),
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

    private Candidate candidate(Person by, CandidateId id) {
        Candidate candidate = candidates
                .find(id)
                .orElseThrow(() -> new RuleViolation("candidate", InterviewsViolation.CANDIDATE_GONE));
        PlanRules.notTheCandidate(by, candidate);
        if (candidate.isErased()) {
            throw new RuleViolation("candidate", InterviewsViolation.CANDIDATE_ERASED);
        }
        return candidate;
    }

    private Revision revision(RevisionId id) {
        return sets.revision(id)
                .orElseThrow(() -> new RuleViolation("revision", InterviewsViolation.QUESTION_SET_GONE));
    }

    private List<Seat> panel(List<Seat> seats, Candidate candidate, Revision revision) {
        Set<PersonId> seated = seats.stream().map(Seat::person).collect(Collectors.toSet());
        return PlanRules.panel(seats, people.byIds(seated), candidate, revision);
    }
}
