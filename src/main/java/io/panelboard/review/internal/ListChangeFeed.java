package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.board.BoardChanged;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.ApplicationChanged;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import io.panelboard.jobs.JobChanged;
import io.panelboard.jobs.JobId;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonId;
import io.panelboard.shared.mongo.Indexes;
import io.panelboard.shared.mongo.NodeChangeFeed;
import io.panelboard.shared.mongo.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Synchronizes the lists of several nodes: each notes its changes in small documents, and reads again what others
 * noted. The embedded database has one node only.
 */
@Component
@ConditionalOnExpression(Nodes.OTHERS)
class ListChangeFeed implements NodeChangeFeed, Indexes {

    static final String COLLECTION = "list_changes";

    private static final String INTERVIEW = "interview ";
    private static final String CANDIDATE = "candidate ";
    private static final String PERSON = "person ";
    private static final String JOB = "job ";

    /** Bounds the difference between the clocks of two nodes. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final InterviewIndex index;
    private final CandidateWatches pages;
    private final Boards boards;
    private final Clock clock;
    private final Map<InterviewId, BoardView.Head> publishedHeads = new ConcurrentHashMap<>();
    private final Map<String, Instant> received = new ConcurrentHashMap<>();
    private Instant since;

    ListChangeFeed(MongoOperations mongo, InterviewIndex index, CandidateWatches pages, Boards boards, Clock clock) {
        this.mongo = mongo;
        this.index = index;
        this.pages = pages;
        this.boards = boards;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC).named("at"));
    }

    @EventListener
    void on(InterviewChanged event) {
        publish(INTERVIEW + event.id().value());
    }

    @EventListener
    void on(CandidateChanged event) {
        publish(CANDIDATE + event.id().value());
    }

    /** Notes the candidate, whose interviews are for the application. */
    @EventListener
    void on(ApplicationChanged event) {
        publish(CANDIDATE + event.candidate().value());
    }

    @EventListener
    void on(JobChanged event) {
        publish(JOB + event.id().value());
    }

    @EventListener
    void on(PersonChanged event) {
        publish(PERSON + event.id().value());
    }

    @EventListener
    void on(InterviewIndex.Decided event) {
        publish(INTERVIEW + event.interview().value());
    }

    /** Notes a change only if the board's progress changed, because most events change nothing in the lists. */
    @EventListener
    void on(BoardChanged event) {
        var head = boards.progress(event.interview());
        if (!head.equals(publishedHeads.put(event.interview(), head))) {
            publish(INTERVIEW + event.interview().value());
        }
        if (head.endedAt() != null) {
            publishedHeads.remove(event.interview());
        }
    }

    private void publish(String what) {
        mongo.upsert(query(where("_id").is(what)), Update.update("at", clock.instant()), COLLECTION);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void catchUp() {
        Instant now = clock.instant();
        mongo.find(query(where("at").gte(since.minus(CLOCK_SKEW))), Document.class, COLLECTION)
                .forEach(this::receive);
        since = now;
        received.values().removeIf(at -> at.isBefore(now.minus(CLOCK_SKEW.multipliedBy(3))));
    }

    private void receive(Document change) {
        String what = change.getString("_id");
        Instant at = change.getDate("at").toInstant();
        if (at.equals(received.put(what, at))) {
            return;
        }
        if (what.startsWith(CANDIDATE)) {
            var candidate = new CandidateId(what.substring(CANDIDATE.length()));
            index.on(new CandidateChanged(candidate));
            pages.changedElsewhere(candidate);
        } else if (what.startsWith(JOB)) {
            index.on(new JobChanged(new JobId(what.substring(JOB.length()))));
        } else if (what.startsWith(PERSON)) {
            index.on(new PersonChanged(new PersonId(what.substring(PERSON.length()))));
        } else {
            index.on(new InterviewChanged(new InterviewId(what.substring(INTERVIEW.length()))));
        }
    }
}
