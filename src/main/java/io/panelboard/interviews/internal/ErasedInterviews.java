package io.panelboard.interviews.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interview.Cancellation;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewInUse;
import io.panelboard.interviews.Interviews;
import io.panelboard.shared.ReasonsErased;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Cancels an erased candidate's interviews that have not begun, and erases the reasons of earlier cancellations. */
@Component
@Order(10)
class ErasedInterviews implements CandidateErasure {

    private final Interviews interviews;
    private final ObjectProvider<InterviewInUse> uses;
    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;

    ErasedInterviews(
            Interviews interviews,
            ObjectProvider<InterviewInUse> uses,
            MongoOperations mongo,
            ApplicationEventPublisher events) {
        this.interviews = interviews;
        this.uses = uses;
        this.mongo = mongo;
        this.events = events;
    }

    @Override
    public void erase(Candidate erased) {
        for (Interview interview : interviews.ofCandidate(erased.id())) {
            Cancellation cancelled = cancelled(interview, erased);
            if (!Objects.equals(cancelled, interview.cancelled())) {
                mongo.save(
                        new Interview(
                                interview.id(),
                                interview.candidate(),
                                interview.revision(),
                                interview.startsAt(),
                                interview.zone(),
                                interview.minutes(),
                                interview.seats(),
                                interview.plannedBy(),
                                cancelled,
                                interview.version()),
                        MongoInterviews.COLLECTION);
                events.publishEvent(new InterviewChanged(interview.id()));
            }
            events.publishEvent(new ReasonsErased("interview " + interview.id().value()));
        }
    }

    private @Nullable Cancellation cancelled(Interview interview, Candidate candidate) {
        Cancellation before = interview.cancelled();
        if (before != null) {
            return new Cancellation(before.by(), before.at(), ReasonsErased.WORDS);
        }
        Candidate.Erased erased = Objects.requireNonNull(candidate.erased());
        return uses.stream().anyMatch(use -> use.started(interview.id()))
                ? null
                : new Cancellation(erased.by(), erased.at(), ReasonsErased.WORDS);
    }
}
