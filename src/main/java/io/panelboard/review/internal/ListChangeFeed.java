package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.board.BoardChanged;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
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
 * Keeps the lists of several nodes alike: what changes here is noted in a small document each, and what other nodes noted
 * is read again. With the embedded database there is nobody to note it for.
 */
@Component
@ConditionalOnExpression(Nodes.OTHERS)
class ListChangeFeed implements NodeChangeFeed, Indexes {

    static final String COLLECTION = "list_changes";

    private static final String INTERVIEW = "interview ";
    private static final String CANDIDATE = "candidate ";

    /** Clocks of different nodes may disagree by so much. */
    private static final Duration DOUBT = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final InterviewIndex index;
    private final Boards boards;
    private final Clock clock;
    private final Map<InterviewId, BoardView.Head> told = new ConcurrentHashMap<>();
    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private Instant since;

    ListChangeFeed(MongoOperations mongo, InterviewIndex index, Boards boards, Clock clock) {
        this.mongo = mongo;
        this.index = index;
        this.boards = boards;
        this.clock = clock;
        this.since = clock.instant();
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(COLLECTION).createIndex(new Index("at", Sort.Direction.ASC).named("at"));
    }

    @EventListener
    void tell(InterviewChanged event) {
        note(INTERVIEW + event.id().value());
    }

    @EventListener
    void tell(CandidateChanged event) {
        note(CANDIDATE + event.id().value());
    }

    @EventListener
    void tell(InterviewIndex.Decided event) {
        note(INTERVIEW + event.interview().value());
    }

    /** Most of what happens on a board changes nothing in the lists. */
    @EventListener
    void tell(BoardChanged event) {
        var head = boards.progress(event.interview());
        if (!head.equals(told.put(event.interview(), head))) {
            note(INTERVIEW + event.interview().value());
        }
        if (head.phase() == BoardView.Phase.FINISHED) {
            told.remove(event.interview());
        }
    }

    private void note(String what) {
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
        mongo.find(query(where("at").gte(since.minus(DOUBT))), Document.class, COLLECTION)
                .forEach(this::hear);
        since = now;
        heard.values().removeIf(at -> at.isBefore(now.minus(DOUBT.multipliedBy(3))));
    }

    private void hear(Document change) {
        String what = change.getString("_id");
        Instant at = change.getDate("at").toInstant();
        if (at.equals(heard.put(what, at))) {
            return;
        }
        if (what.startsWith(CANDIDATE)) {
            index.hear(new CandidateChanged(new CandidateId(what.substring(CANDIDATE.length()))));
        } else {
            index.hear(new InterviewChanged(new InterviewId(what.substring(INTERVIEW.length()))));
        }
    }
}
