package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.shared.ReasonsErased;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Erases what was typed about a candidate's applications (R12): where they came from, by which id, and why they ended. */
@Component
@Order(10)
class ErasedApplications implements CandidateErasure {

    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;

    ErasedApplications(MongoOperations mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.events = events;
    }

    @Override
    public void erase(Candidate erased) {
        mongo.updateMulti(
                query(where("candidate").is(erased.id())),
                new Update().set("source", "").unset("externalId").unset("hold").inc("version", 1),
                MongoApplications.COLLECTION);
        mongo.updateMulti(
                query(where("candidate").is(erased.id()).and("ending").ne(null)),
                new Update().set("ending.reason", ReasonsErased.WORDS).inc("version", 1),
                MongoApplications.COLLECTION);
        events.publishEvent(new ReasonsErased("candidate " + erased.id().value()));
    }
}
