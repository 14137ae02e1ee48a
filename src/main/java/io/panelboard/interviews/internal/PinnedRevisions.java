package io.panelboard.interviews.internal;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewInUse;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.RevisionUses;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Counts and lists the interviews that pin a revision. */
@Component
class PinnedRevisions implements RevisionUses {

    private final MongoOperations mongo;
    private final ObjectProvider<InterviewInUse> inUse;
    private final Clock clock;

    PinnedRevisions(MongoOperations mongo, ObjectProvider<InterviewInUse> inUse, Clock clock) {
        this.mongo = mongo;
        this.inUse = inUse;
        this.clock = clock;
    }

    private record Count(RevisionId id, int interviews) {}

    @Override
    public Map<RevisionId, Integer> counts() {
        var perRevision = newAggregation(
                match(where("cancelled").is(null)), group("revision").count().as("interviews"));
        return mongo.aggregate(perRevision, MongoInterviews.COLLECTION, Count.class).getMappedResults().stream()
                .collect(Collectors.toMap(Count::id, Count::interviews));
    }

    @Override
    public List<Use> of(RevisionId revision, int most) {
        return mongo.find(query(where("revision").is(revision)), Interview.class, MongoInterviews.COLLECTION).stream()
                .filter(i -> !i.isCancelled())
                .sorted(Comparator.comparing(Interview::startsAt).reversed())
                .limit(most)
                .map(i -> new Use(i.startsAt(), state(i)))
                .toList();
    }

    private String state(Interview interview) {
        boolean past = interview.endsAt().isBefore(clock.instant());
        if (inUse.stream().anyMatch(use -> use.started(interview.id()))) {
            return past ? "Held" : "Begun";
        }
        return past ? "Not held" : "Planned";
    }
}
