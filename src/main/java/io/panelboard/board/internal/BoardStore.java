package io.panelboard.board.internal;

import io.panelboard.board.BoardEvent;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.InterviewInUse;
import io.panelboard.shared.mongo.Indexes;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Boards in MongoDB, one document each: {@code { _id: interview, seq: 41, events: […] }}. Appending is one atomic
 * compare-and-set on {@code seq}, so nothing is ever half written and two nodes cannot both be first. The same write
 * marks the events that others have to hear of, each by its number ({@code unheard}), and its mark goes when they have:
 * a process that is killed in between leaves it for another one to find. A board with marks says so in a field that only
 * such boards have ({@code untold}), and by its index they are found without reading the others.
 *
 * <p>Queries name a board by its {@link InterviewId}, never by the text in it: Spring Data would take 24 hexadecimal
 * digits for an ObjectId and find nothing.
 */
@Component
public class BoardStore implements InterviewInUse, Indexes {

    /** The collection. */
    public static final String BOARDS = "boards";

    private static final String ID = "_id";
    private static final String SEQ = "seq";
    private static final String EVENTS = "events";
    private static final String UNHEARD = "unheard";
    private static final String UNTOLD = "untold";

    private final MongoOperations mongo;

    BoardStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(BOARDS)
                .createIndex(new Index(UNTOLD, Sort.Direction.ASC).named(UNTOLD).sparse());
    }

    /** Whether anything has happened on the interview's board; its plan stays as it is from then on. */
    @Override
    public boolean started(InterviewId id) {
        return seqs(List.of(id)).containsKey(id);
    }

    /** All events of the board in their order; none if nothing has happened on it. */
    public List<BoardEvent> load(InterviewId id) {
        Document board = mongo.findById(id, Document.class, BOARDS);
        return board == null ? List.of() : events(board).toList();
    }

    /**
     * Adds events after the one numbered {@code after}.
     *
     * @param toHear the numbers of those that others have to hear of
     * @return false if somebody else was faster: load, decide again, and try again
     */
    public boolean append(InterviewId id, long after, List<BoardEvent> events, List<Long> toHear) {
        List<Document> documents = events.stream().map(EventDocuments::write).toList();
        long seq = events.getLast().stamp().seq();
        if (after == 0) {
            var board = new Document(ID, id.value()).append(SEQ, seq).append(EVENTS, documents);
            return create(
                    toHear.isEmpty() ? board : board.append(UNHEARD, toHear).append(UNTOLD, true));
        }
        var update = new Update().push(EVENTS).each(documents.toArray()).set(SEQ, seq);
        if (!toHear.isEmpty()) {
            update.push(UNHEARD).each(toHear.toArray()).set(UNTOLD, true);
        }
        return update(board(id, after), update);
    }

    /** Everybody has heard of the events with these numbers. */
    public void heard(InterviewId id, List<Long> seqs) {
        // Mostly no other event is marked, and one write is enough.
        if (!unmark(id, seqs)) {
            mongo.updateFirst(
                    new Query(Criteria.where(ID).is(id)), new Update().pullAll(UNHEARD, seqs.toArray()), BOARDS);
            unmark(id, List.of());
        }
    }

    /** False if these are not the board's marks. */
    private boolean unmark(InterviewId id, List<Long> marks) {
        var query = new Query(Criteria.where(ID).is(id).and(UNHEARD).is(marks));
        var update = new Update().unset(UNHEARD).unset(UNTOLD);
        return update(query, update);
    }

    /** The events of this board of which somebody may not have heard, in their order. */
    public List<BoardEvent> unheard(InterviewId id) {
        Document board = mongo.findById(id, Document.class, BOARDS);
        if (board == null) {
            return List.of();
        }
        Set<Long> marked = marks(board);
        return events(board)
                .filter(event -> marked.contains(event.stamp().seq()))
                .toList();
    }

    /** The boards of which somebody may not have heard everything, with the numbers of those events. */
    public Map<InterviewId, Set<Long>> unheard() {
        var query = new Query(Criteria.where(UNTOLD).is(true));
        query.fields().include(ID, UNHEARD);
        return mongo.find(query, Document.class, BOARDS).stream()
                .collect(Collectors.toMap(board -> new InterviewId(board.getString(ID)), BoardStore::marks));
    }

    private static Set<Long> marks(Document board) {
        return board.getList(UNHEARD, Number.class, List.of()).stream()
                .map(Number::longValue)
                .collect(Collectors.toSet());
    }

    /**
     * Adds an event after the one numbered {@code after} and takes another out, in one write: a text that is being
     * typed does not let the board grow. The new one lies where the other did, so stored events are not in their order.
     *
     * @param replaced the number of the one that is taken out
     * @return false if somebody else was faster
     */
    public boolean replace(InterviewId id, long after, long replaced, BoardEvent event) {
        var query =
                board(id, after).addCriteria(Criteria.where(EVENTS + "." + SEQ).is(replaced));
        Update update = new Update()
                .set(EVENTS + ".$", EventDocuments.write(event))
                .set(SEQ, event.stamp().seq());
        return update(query, update);
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
        return update(board(id, after), update);
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

    /** False if there is no such board, or not any more. */
    private boolean update(Query board, Update update) {
        return mongo.updateFirst(board, update, BOARDS).getMatchedCount() == 1;
    }

    /** The board, as long as its last event has this number. */
    private static Query board(InterviewId id, long seq) {
        return new Query(Criteria.where(ID).is(id).and(SEQ).is(seq));
    }

    private static Stream<BoardEvent> events(Document board) {
        return board.getList(EVENTS, Document.class).stream()
                .map(EventDocuments::read)
                .sorted(Comparator.comparingLong(event -> event.stamp().seq()));
    }

    private static long seqOf(Document board) {
        return board.get(SEQ, Number.class).longValue();
    }
}
