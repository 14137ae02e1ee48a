package io.panelboard.interviews.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.ForgottenTexts;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Finds interviews whose candidate was erased. */
@Component
class ForgottenInterviews implements ForgottenTexts {

    private final MongoOperations mongo;
    private final Candidates candidates;

    ForgottenInterviews(MongoOperations mongo, Candidates candidates) {
        this.mongo = mongo;
        this.candidates = candidates;
    }

    @Override
    public Set<String> of(Collection<String> ids) {
        var known = ids.stream()
                .flatMap(id -> Id.read(id, InterviewId::new).stream())
                .collect(Collectors.toSet());
        var kept = mongo.find(query(where("_id").in(known)), Interview.class, MongoInterviews.COLLECTION);
        var erased =
                candidates.byIds(kept.stream().map(Interview::candidate).collect(Collectors.toSet())).values().stream()
                        .filter(Candidate::isErased)
                        .map(Candidate::id)
                        .collect(Collectors.toSet());
        return kept.stream()
                .filter(interview -> erased.contains(interview.candidate()))
                .map(interview -> interview.id().value())
                .collect(Collectors.toSet());
    }
}
