package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.mongo.Migration;
import java.util.List;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Adds to decisions of before there were jobs what they were decided for: the role, which is the job's title now. */
@Component
@Order(30)
class JobTitlesOfDecisions implements Migration {

    private final Interviews interviews;
    private final InterviewJobs jobs;

    JobTitlesOfDecisions(Interviews interviews, InterviewJobs jobs) {
        this.interviews = interviews;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "job-titles-of-decisions";
    }

    @Override
    public String migrate(MongoOperations mongo) {
        var without = query(where("jobTitle").exists(false));
        without.fields().include("interview");
        List<Document> decisions = mongo.find(without, Document.class, DecisionStore.COLLECTION);
        decisions.forEach(decision -> {
            String title = interviews
                    .find(new InterviewId(decision.getString("interview")))
                    .map(jobs::title)
                    .orElse("");
            mongo.updateFirst(
                    query(where("_id").is(decision.getString("_id"))),
                    new Update().set("jobTitle", title),
                    DecisionStore.COLLECTION);
        });
        return decisions.isEmpty()
                ? ""
                : "%s with what they were about".formatted(FigureFormatter.count(decisions.size(), "decision"));
    }
}
