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

/** Adds to decisions of before there were jobs what they were decided for: the role, before it becomes a job. */
@Component
@Order(5)
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
        decisions.forEach(decision -> mongo.updateFirst(
                query(where("_id").is(decision.getString("_id"))),
                new Update().set("jobTitle", title(mongo, decision.getString("interview"))),
                DecisionStore.COLLECTION));
        return decisions.isEmpty()
                ? ""
                : "%s with what they were about".formatted(FigureFormatter.count(decisions.size(), "decision"));
    }

    /** Returns the candidate's role as it was written, while it is there; after that the job's title. */
    private String title(MongoOperations mongo, String interview) {
        Document planned = mongo.findById(interview, Document.class, "interviews");
        Document candidate =
                planned == null ? null : mongo.findById(planned.getString("candidate"), Document.class, "candidates");
        String role = candidate == null ? null : candidate.getString("role");
        return role != null
                ? role.strip()
                : interviews.find(new InterviewId(interview)).map(jobs::title).orElse("");
    }
}
