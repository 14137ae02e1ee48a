package io.panelboard.interviews.internal;

import io.panelboard.candidates.CandidateActivity;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Finds when each candidate's last interview ends or ended; cancelled ones do not count. */
@Component
class LatestInterviews implements CandidateActivity {

    private final MongoOperations mongo;

    LatestInterviews(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<CandidateId, Instant> latest() {
        var latest = new HashMap<CandidateId, Instant>();
        mongo.findAll(Interview.class, MongoInterviews.COLLECTION).stream()
                .filter(interview -> !interview.isCancelled())
                .forEach(interview ->
                        latest.merge(interview.candidate(), interview.endsAt(), (a, b) -> a.isAfter(b) ? a : b));
        return latest;
    }
}
