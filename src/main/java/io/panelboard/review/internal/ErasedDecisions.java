package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.interviews.Interviews;
import io.panelboard.shared.ReasonsErased;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Erases the rationales of decisions on an erased candidate, because they speak of the candidate; the outcomes stay.
 */
@Component
@Order(30)
class ErasedDecisions implements CandidateErasure {

    private final Interviews interviews;
    private final MongoOperations mongo;

    ErasedDecisions(Interviews interviews, MongoOperations mongo) {
        this.interviews = interviews;
        this.mongo = mongo;
    }

    @Override
    public void erase(Candidate erased) {
        interviews
                .ofCandidate(erased.id())
                .forEach(interview -> mongo.updateMulti(
                        query(where("interview").is(interview.id())),
                        new Update().set("rationale", ReasonsErased.WORDS),
                        DecisionStore.COLLECTION));
    }
}
