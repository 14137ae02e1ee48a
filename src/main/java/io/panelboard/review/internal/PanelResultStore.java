package io.panelboard.review.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.board.BoardView;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.PanelResult;
import io.panelboard.review.Ratings;
import io.panelboard.shared.mongo.Indexes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Stores panel results, one document for each interview. An older result never replaces a newer one (compare-and-set on
 * the sequence number).
 */
@Component
class PanelResultStore implements Indexes {

    static final String COLLECTION = "panel_results";

    private static final String ID = "_id";
    private static final String FORMULA = "formula";
    private static final String SEQ = "seq";
    private static final String MEAN = "independent.mean";
    private static final String REVISION = "revision";
    private static final String CANDIDATE = "candidate";
    private static final String RATINGS = "ratings";
    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;

    PanelResultStore(MongoOperations mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.events = events;
    }

    /** Announces, in this process only, that a result was stored. */
    record Kept(InterviewId interview) {}

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(COLLECTION).createIndex(new Index(REVISION, Sort.Direction.ASC).named(REVISION));
    }

    /** Returns, for each result of these revisions, the sequence number of the board's event it was computed after. */
    Map<InterviewId, Long> sequenceNumbers(Collection<RevisionId> revisions) {
        var query = query(where(REVISION).in(revisions));
        query.fields().include(SEQ);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .collect(Collectors.toMap(
                        d -> new InterviewId(d.getString(ID)),
                        d -> d.get(SEQ, Number.class).longValue()));
    }

    /** Reads the ratings in all results of these revisions. */
    List<RatedInterview> ratingsOf(Collection<RevisionId> revisions) {
        return rated(where(REVISION).in(revisions));
    }

    /** Reads the ratings in these results. */
    List<RatedInterview> ratings(Collection<InterviewId> ids) {
        return ids.isEmpty() ? List.of() : rated(where(ID).in(ids));
    }

    private List<RatedInterview> rated(Criteria which) {
        var query = query(which);
        query.fields().include(SEQ, CANDIDATE, REVISION, RATINGS, FORMULA);
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(this::rated)
                .toList();
    }

    private RatedInterview rated(Document d) {
        Document ratings = d.get(RATINGS, Document.class);
        return new RatedInterview(
                new InterviewId(d.getString(ID)),
                d.get(SEQ, Number.class).longValue(),
                new CandidateId(d.getString(CANDIDATE)),
                new RevisionId(d.getString(REVISION)),
                ratings == null || !isCurrent(d) ? null : mongo.getConverter().read(Ratings.class, ratings));
    }

    /** Whether there is a result of these revisions about anybody but this candidate. */
    boolean hasAny(Collection<RevisionId> revisions, @Nullable CandidateId but) {
        return mongo.exists(query(where(REVISION).in(revisions).and(CANDIDATE).ne(but)), COLLECTION);
    }

    /** Returns the results of those of these interviews that have one by today's formula. */
    Map<InterviewId, PanelResult> of(Collection<InterviewId> ids) {
        return mongo
                .find(query(where(ID).in(ids).and(FORMULA).is(PanelResult.FORMULA)), PanelResult.class, COLLECTION)
                .stream()
                .collect(Collectors.toMap(PanelResult::id, Function.identity()));
    }

    /** Returns the progress of each board at the time of its result. */
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
                                d.getInteger("toLock"),
                                null)));
        return standings;
    }

    /** Returns the independent means of all results by today's formula that have one, for sorting lists. */
    Map<InterviewId, Double> means() {
        var query = query(where(FORMULA).is(PanelResult.FORMULA));
        query.fields().include(MEAN);
        var means = new HashMap<InterviewId, Double>();
        mongo.find(query, Document.class, COLLECTION).forEach(d -> {
            Double mean = mean(d);
            if (mean != null) {
                means.put(new InterviewId(d.getString(ID)), mean);
            }
        });
        return means;
    }

    /** Returns one interview's mean, or null as {@link #means} leaves it out. */
    @Nullable Double mean(InterviewId id) {
        var query = query(where(ID).is(id).and(FORMULA).is(PanelResult.FORMULA));
        query.fields().include(MEAN);
        Document stored = mongo.findOne(query, Document.class, COLLECTION);
        return stored == null ? null : mean(stored);
    }

    private static @Nullable Double mean(Document stored) {
        return stored.getEmbedded(List.of("independent", "mean"), Double.class);
    }

    /** Stores the result, unless the stored one is of a later state of the board. Idempotent. */
    void keep(PanelResult result) {
        while (!isKept(result)) {
            // Another thread or node stored one in between; compare with that.
        }
        events.publishEvent(new Kept(result.id()));
    }

    private boolean isKept(PanelResult result) {
        Document stored = mongo.findById(result.id(), Document.class, COLLECTION);
        if (stored == null) {
            return insert(result);
        }
        long seq = stored.get(SEQ, Number.class).longValue();
        boolean current = isCurrent(stored);
        if (seq > result.seq() || (current && read(stored).equals(result))) {
            return true;
        }
        var asSeen = query(where(ID).is(result.id()).and(SEQ).is(seq));
        return mongo.replace(asSeen, result, COLLECTION).getMatchedCount() == 1;
    }

    /** Whether a stored result was computed by today's formula; others are not shown until they are computed again. */
    private static boolean isCurrent(Document stored) {
        return Integer.valueOf(PanelResult.FORMULA).equals(stored.get(FORMULA));
    }

    private PanelResult read(Document stored) {
        return mongo.getConverter().read(PanelResult.class, stored);
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
