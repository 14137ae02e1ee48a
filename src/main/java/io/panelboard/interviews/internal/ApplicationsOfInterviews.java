package io.panelboard.interviews.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.mongo.Migration;
import java.util.List;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Says of interviews that were planned before there were applications which one they are for. */
@Component
@Order(20)
class ApplicationsOfInterviews implements Migration {

    @Override
    public String name() {
        return "applications-of-interviews";
    }

    @Override
    public String migrate(MongoOperations mongo) {
        var without = query(where("application").exists(false));
        without.fields().include("candidate");
        List<Document> interviews = mongo.find(without, Document.class, MongoInterviews.COLLECTION);
        interviews.forEach(interview -> {
            var application = ApplicationId.ofRole(new CandidateId(interview.getString("candidate")));
            mongo.updateFirst(
                    query(where("_id").is(interview.getString("_id"))),
                    new Update().set("application", application.value()),
                    MongoInterviews.COLLECTION);
        });
        return interviews.isEmpty() ? "" : "%s moved to applications".formatted(count(interviews.size()));
    }

    private static String count(int interviews) {
        return FigureFormatter.count(interviews, "interview");
    }
}
