package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import io.panelboard.review.Decision;
import io.panelboard.review.DecisionId;
import io.panelboard.shared.mongo.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Stores decisions, one document each. They are only ever inserted. */
@Component
class DecisionStore implements Indexes {

    static final String COLLECTION = "decisions";

    private final MongoOperations mongo;

    DecisionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(COLLECTION).createIndex(new Index("interview", Sort.Direction.ASC).named("interview"));
    }

    /** Returns the interview's decisions, the latest first. */
    List<Decision> of(InterviewId interview) {
        return mongo.find(query(where("interview").is(interview)), Decision.class, COLLECTION).stream()
                .sorted(Comparator.comparingInt(Decision::number).reversed())
                .toList();
    }

    /** Returns the outcome of the latest decision on every interview that has one, without reading rationales. */
    Map<InterviewId, Decision.Outcome> outcomes() {
        var query = new Query();
        query.fields().include("interview", "number", "outcome");
        var latest = new HashMap<InterviewId, Document>();
        mongo.find(query, Document.class, COLLECTION)
                .forEach(d -> latest.merge(
                        new InterviewId(d.getString("interview")),
                        d,
                        BinaryOperator.maxBy(Comparator.comparingInt(e -> e.getInteger("number")))));
        var outcomes = new HashMap<InterviewId, Decision.Outcome>();
        latest.forEach((id, d) -> outcomes.put(id, Decision.Outcome.valueOf(d.getString("outcome"))));
        return outcomes;
    }

    /** Returns the latest decision on each of these interviews that has one. */
    Map<InterviewId, Decision> latest(Collection<InterviewId> interviews) {
        return mongo.find(query(where("interview").in(interviews)), Decision.class, COLLECTION).stream()
                .collect(Collectors.toMap(
                        Decision::interview,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Decision::number))));
    }

    /** Appends a decision; of two concurrent ones, one gets the later number. */
    Decision append(
            InterviewId interview,
            String jobTitle,
            Decision.Outcome outcome,
            String rationale,
            PersonId by,
            Instant at) {
        while (true) {
            int number = of(interview).size() + 1;
            var decision = new Decision(
                    DecisionId.of(interview, number), interview, jobTitle, number, outcome, rationale, by, at);
            try {
                return mongo.insert(decision, COLLECTION);
            } catch (DuplicateKeyException faster) {
                // Another decision took this number; retry with the next.
            }
        }
    }
}
