package io.panelboard.board.internal;

import com.mongodb.client.result.UpdateResult;
import io.panelboard.board.BoardEvent;
import io.panelboard.interviews.InterviewId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Boards in MongoDB, one document each: {@code { _id: interview, seq: 41, events: […] }}. Appending is one atomic
 * compare-and-set on {@code seq}, so nothing is ever half written and two nodes cannot both be first. With events that
 * others have to hear of, the same write leaves a mark, which goes when they have: a process that is killed in between
 * leaves it for the next one to find.
 *
 * <p>Queries name a board by its {@link InterviewId}, never by the text in it: Spring Data would take 24 hexadecimal
 * digits for an ObjectId and find nothing.
 */
@Component
public class BoardStore {

    static final String BOARDS = "boards";
    private static final String ID = "_id";
    private static final String SEQ = "seq";
    private static final String EVENTS = "events";
    private static final String UNTOLD = "untold";

    private final MongoOperations mongo;

    BoardStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** All events of the board in their order; none if nothing has happened on it. */
    public List<BoardEvent> load(InterviewId id) {
        Document board = mongo.findById(id, Document.class, BOARDS);
        return board == null
                ? List.of()
                : board.getList(EVENTS, Document.class).stream()
                        .map(EventDocuments::read)
                        .toList();
    }

    /**
     * Adds events after the one numbered {@code after}.
     *
     * @param toTell whether others have to hear of them
     * @return false if somebody else was faster: load, decide again, and try again
     */
    public boolean append(InterviewId id, long after, List<BoardEvent> events, boolean toTell) {
        List<Document> documents = events.stream().map(EventDocuments::write).toList();
        long seq = events.getLast().stamp().seq();
        if (after == 0) {
            var board = new Document(ID, id.value()).append(SEQ, seq).append(EVENTS, documents);
            return create(toTell ? board.append(UNTOLD, true) : board);
        }
        var update = new Update().push(EVENTS).each(documents.toArray()).set(SEQ, seq);
        return update(id, after, toTell ? update.set(UNTOLD, true) : update);
    }

    /** Everybody has heard of all events up to this one; if there are newer ones, the mark stays for them. */
    public void told(InterviewId id, long seq) {
        update(id, seq, new Update().unset(UNTOLD));
    }

    /** The boards of which somebody may not have heard everything. */
    public List<InterviewId> untold() {
        var query = new Query(Criteria.where(UNTOLD).is(true));
        query.fields().include(ID);
        return mongo.find(query, Document.class, BOARDS).stream()
                .map(board -> new InterviewId(board.getString(ID)))
                .toList();
    }

    /**
     * Puts an event in the place of the board's last one, numbered {@code after}: a text that is being typed does
     * not let the board grow.
     *
     * @param place the place of the last event in the log, from 0
     * @return false if somebody else was faster
     */
    public boolean replaceLast(InterviewId id, long after, int place, BoardEvent event) {
        Update update = new Update()
                .set(EVENTS + "." + place, EventDocuments.write(event))
                .set(SEQ, event.stamp().seq());
        return update(id, after, update);
    }

    /**
     * Puts another log in the place of the one that ends with the event numbered {@code after}.
     *
     * @return false if somebody else was faster
     */
    public boolean rewrite(InterviewId id, long after, List<BoardEvent> log) {
        var update = new Update()
                .set(EVENTS, log.stream().map(EventDocuments::write).toList())
                .set(SEQ, log.getLast().stamp().seq());
        return update(id, after, update);
    }

    /** The number of the last event of each of these boards; boards without events are left out. */
    public Map<InterviewId, Long> seqs(Collection<InterviewId> ids) {
        var seqs = new HashMap<InterviewId, Long>();
        for (InterviewId id : ids) {
            var query = new Query(Criteria.where(ID).is(id));
            query.fields().include(SEQ);
            Document board = mongo.findOne(query, Document.class, BOARDS);
            if (board != null) {
                seqs.put(id, seqOf(board));
            }
        }
        return seqs;
    }

    private boolean create(Document board) {
        try {
            mongo.insert(board, BOARDS);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private boolean update(InterviewId id, long after, Update update) {
        var query = new Query(Criteria.where(ID).is(id).and(SEQ).is(after));
        UpdateResult result = mongo.updateFirst(query, update, BOARDS);
        return result.getMatchedCount() == 1;
    }

    private static long seqOf(Document board) {
        return board.get(SEQ, Number.class).longValue();
    }
}
