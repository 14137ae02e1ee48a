package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.board.BoardView;
import io.panelboard.interviews.InterviewId;
import io.panelboard.review.PanelResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Panel results in MongoDB, one document for each interview. What is older never takes the place of what is newer. */
@Component
class PanelResultStore {

    static final String COLLECTION = "panel_results";

    private final MongoOperations mongo;

    PanelResultStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<PanelResult> find(InterviewId id) {
        return Optional.ofNullable(mongo.findById(id, PanelResult.class, COLLECTION));
    }

    Map<InterviewId, PanelResult> all() {
        return mongo.findAll(PanelResult.class, COLLECTION).stream()
                .collect(Collectors.toMap(PanelResult::id, Function.identity()));
    }

    /** Those of these interviews that have one. */
    Map<InterviewId, PanelResult> of(Collection<InterviewId> ids) {
        return mongo.find(query(where("_id").in(ids)), PanelResult.class, COLLECTION).stream()
                .collect(Collectors.toMap(PanelResult::id, Function.identity()));
    }

    /** How far each board was when its result was made. */
    Map<InterviewId, IndexLine.Standing> standings() {
        var query = new Query();
        query.fields().include("phase", "locked", "toLock");
        var standings = new HashMap<InterviewId, IndexLine.Standing>();
        mongo.find(query, Document.class, COLLECTION)
                .forEach(d -> standings.put(
                        new InterviewId(d.getString("_id")),
                        new IndexLine.Standing(
                                BoardView.Phase.valueOf(d.getString("phase")),
                                d.getInteger("locked"),
                                d.getInteger("toLock"))));
        return standings;
    }

    /** Keeps the result, unless what is stored is from a later state of the board. Again changes nothing. */
    void keep(PanelResult result) {
        while (!isKept(result)) {
            // Somebody else stored one in between; look at theirs.
        }
    }

    private boolean isKept(PanelResult result) {
        PanelResult stored = mongo.findById(result.id(), PanelResult.class, COLLECTION);
        if (stored == null) {
            return insert(result);
        }
        if (stored.seq() > result.seq() || stored.equals(result)) {
            return true;
        }
        var asSeen = query(where("_id").is(result.id()).and("seq").is(stored.seq()));
        return mongo.replace(asSeen, result, COLLECTION).getMatchedCount() == 1;
    }

    private boolean insert(PanelResult result) {
        try {
            mongo.insert(result, COLLECTION);
            return true;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }
}
