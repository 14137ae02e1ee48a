package io.panelboard.interviews.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interview.Cancellation;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.Interviews;
import io.panelboard.shared.ReasonsErased;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Cancels an erased candidate's interviews that have not begun, and erases the reasons of earlier cancellations. */
@Component
@Order(10)
class ErasedInterviews implements CandidateErasure {

    private final Interviews interviews;
    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;

    ErasedInterviews(Interviews interviews, MongoOperations mongo, ApplicationEventPublisher events) {
        this.interviews = interviews;
        this.mongo = mongo;
        this.events = events;
    }

    @Override
    public void erase(Candidate erased) {
        for (Interview interview : interviews.ofCandidate(erased.id())) {
            while (!erase(interviews.find(interview.id()).orElseThrow(), erased)) {
                // It began or was changed at this moment, and is read again.
            }
            events.publishEvent(new ReasonsErased("interview " + interview.id().value()));
        }
    }

    /** Returns false if another write was faster. */
    private boolean erase(Interview interview, Candidate erased) {
        Cancellation cancelled = cancelled(interview, erased);
        if (cancelled == null || cancelled.equals(interview.cancelled())) {
            return true;
        }
        try {
            mongo.save(interview.cancelledAs(cancelled), MongoInterviews.COLLECTION);
        } catch (OptimisticLockingFailureException faster) {
            return false;
        }
        events.publishEvent(new InterviewChanged(interview.id()));
        return true;
    }

    private @Nullable Cancellation cancelled(Interview interview, Candidate candidate) {
        Cancellation before = interview.cancelled();
        if (before != null) {
            return new Cancellation(before.by(), before.at(), ReasonsErased.WORDS);
        }
        Candidate.Erased erased = Objects.requireNonNull(candidate.erased());
        return interviews.hasBegun(interview.id())
                ? null
                : new Cancellation(erased.by(), erased.at(), ReasonsErased.WORDS);
    }
}
