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
 * Stores boards in MongoDB, one document each: {@code { _id: interview, seq: 41, events: […] }}. Appending is one
 * atomic compare-and-set on {@code seq} (optimistic locking), so nothing is ever half written and two nodes cannot both
 * succeed. The same write marks the events to be published to other modules by their sequence numbers ({@code unheard};
 * a transactional outbox in the document), and the marks are removed after publication: what a killed process leaves is
 * found by another one. A board with marks has the field {@code untold}, which other boards lack, and its sparse index
 * finds these boards without reading the others. In the same way {@code sealed} is there from the first event to the one
 * by which the board is revealed or over.
 *
 * <p>Queries give a board's id as an {@link InterviewId}, never as the text in it: Spring Data would take 24
 * hexadecimal digits for an ObjectId and find nothing.
 */
@Component
public class BoardStore implements InterviewInUse, Indexes {

    public static final String BOARDS = "boards";

    private static final String ID = "_id";
    private static final String SEQ = "seq";
    private static final String EVENTS = "events";
    private static final String UNHEARD = "unheard";
    private static final String UNTOLD = "untold";
    private static final String SEALED = "sealed";

    private final MongoOperations mongo;

    BoardStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        for (String mark : List.of(UNTOLD, SEALED)) {
            mongo.indexOps(BOARDS)
                    .createIndex(new Index(mark, Sort.Direction.ASC).named(mark).sparse());
        }
    }

    /** Whether anything has happened on the interview's board, from which on its plan cannot change. */
    @Override
    public boolean started(InterviewId id) {
        return sequenceNumbers(List.of(id)).containsKey(id);
    }

    /** Returns all events of the board in their order; none if nothing has happened on it. */
    public List<BoardEvent> load(InterviewId id) {
        Document board = mongo.findById(id, Document.class, BOARDS);
        return board == null ? List.of() : events(board).toList();
    }

    /**
     * Adds events after the one with sequence number {@code after}.
     *
     * @param unpublished sequence numbers of the events that still have to be published to other modules
     * @return false if another write was faster: load, decide again, and retry
     */
    public boolean append(InterviewId id, long after, List<BoardEvent> events, List<Long> unpublished) {
        List<Document> documents = events.stream().map(EventDocuments::write).toList();
        long seq = events.getLast().stamp().seq();
        if (after == 0) {
            var board = new Document(ID, id.value()).append(SEQ, seq).append(EVENTS, documents);
            if (!EventDocuments.unseals(documents)) {
                board.append(SEALED, true);
            }
            return create(
                    unpublished.isEmpty()
                            ? board
                            : board.append(UNHEARD, unpublished).append(UNTOLD, true));
        }
        var update = new Update().push(EVENTS).each(documents.toArray()).set(SEQ, seq);
        if (!unpublished.isEmpty()) {
            update.push(UNHEARD).each(unpublished.toArray()).set(UNTOLD, true);
        }
        if (EventDocuments.unseals(documents)) {
            update.unset(SEALED);
        }
        return update(board(id, after), update);
    }

    /** Removes the marks of the events with these sequence numbers, as they were published. */
    public void markPublished(InterviewId id, List<Long> sequenceNumbers) {
        // Mostly no other event is marked, and one write is enough.
        if (!unmark(id, sequenceNumbers)) {
            mongo.updateFirst(
                    new Query(Criteria.where(ID).is(id)),
                    new Update().pullAll(UNHEARD, sequenceNumbers.toArray()),
                    BOARDS);
            unmark(id, List.of());
        }
    }

    /** Removes all marks; returns false if the board's marks are not exactly these. */
    private boolean unmark(InterviewId id, List<Long> marks) {
        var query = new Query(Criteria.where(ID).is(id).and(UNHEARD).is(marks));
        var update = new Update().unset(UNHEARD).unset(UNTOLD);
        return update(query, update);
    }

    /** Returns the events of this board that may be unpublished, in their order. */
    public List<BoardEvent> unpublished(InterviewId id) {
        Document board = mongo.findById(id, Document.class, BOARDS);
        if (board == null) {
            return List.of();
        }
        Set<Long> marked = marks(board);
        return events(board)
                .filter(event -> marked.contains(event.stamp().seq()))
                .toList();
    }

    /** Returns the boards with events that may be unpublished, with the sequence numbers of those events. */
    public Map<InterviewId, Set<Long>> unpublished() {
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
     * Adds an event after sequence number {@code after} and removes the one that it replaces, in one write, so that a
     * text being typed does not let the board grow. The new event takes the array position of the old one, so stored
     * events are not in their order.
     *
     * @param replaced the sequence number of the event that is removed
     * @return false if another write was faster
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
     * Replaces the whole log, provided that it ends with the event with sequence number {@code after}.
     *
     * @return false if another write was faster
     */
    public boolean rewrite(InterviewId id, long after, List<BoardEvent> log) {
        List<Document> documents = log.stream().map(EventDocuments::write).toList();
        var update = new Update()
                .set(EVENTS, documents)
                .set(SEQ, log.getLast().stamp().seq());
        if (EventDocuments.unseals(documents)) {
            update.unset(SEALED);
        }
        return update(board(id, after), update);
    }

    /** Returns the sequence number of the last event of each of these boards; boards without events are left out. */
    public Map<InterviewId, Long> sequenceNumbers(Collection<InterviewId> ids) {
        var sequenceNumbers = new HashMap<InterviewId, Long>();
        for (InterviewId id : ids) {
            var query = new Query(Criteria.where(ID).is(id));
            query.fields().include(SEQ);
            Document board = mongo.findOne(query, Document.class, BOARDS);
            if (board != null) {
                sequenceNumbers.put(id, seqOf(board));
            }
        }
        return sequenceNumbers;
    }

    /** Returns the boards that have begun and are neither revealed nor over. */
    public List<InterviewId> sealed() {
        var query = new Query(Criteria.where(SEALED).is(true));
        query.fields().include(ID);
        return mongo.find(query, Document.class, BOARDS).stream()
                .map(board -> new InterviewId(board.getString(ID)))
                .toList();
    }

    /** Marks the sealed boards of former versions, which knew no mark; looks at every board. Returns how many. */
    static long markSealed(MongoOperations mongo) {
        var query = new Query(
                Criteria.where(SEALED).exists(false).and(EVENTS + ".type").nin(EventDocuments.UNSEALING));
        return mongo.updateMulti(query, new Update().set(SEALED, true), BOARDS).getModifiedCount();
    }

    private boolean create(Document board) {
        try {
            mongo.insert(board, BOARDS);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    /** Returns false if no board matches, or none any more. */
    private boolean update(Query board, Update update) {
        return mongo.updateFirst(board, update, BOARDS).getMatchedCount() == 1;
    }

    /** Selects the board, provided that its last event has this sequence number (compare-and-set). */
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
