package io.panelboard.audit.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditKind;
import io.panelboard.shared.ReasonsErased;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Stores entries. Reads ask for windows of numbers, which every database finds by the index. */
@Repository
class AuditStore {

    static final String AUDIT = "audit";

    private static final String OBJECT = "object";

    /** Limits the numbers in one query. The embedded database compares each entry with each of them. */
    static final int WINDOW = 200;

    private final MongoOperations mongo;

    AuditStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * Creates the unique index on numbers, the compare-and-set of the chain; sparse, because entries from before the
     * chain have none. Records and erasures find the entries about one object by another index.
     */
    static void ensureIndexes(MongoOperations mongo) {
        mongo.indexOps(AUDIT)
                .createIndex(new Index(EntryDocuments.SEQ, Sort.Direction.ASC)
                        .named("chain")
                        .unique()
                        .sparse());
        mongo.indexOps(AUDIT).createIndex(new Index(OBJECT, Sort.Direction.ASC).named(OBJECT));
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the key or the number is taken */
    void insert(AuditEntry entry) {
        mongo.insert(EntryDocuments.write(entry), AUDIT);
    }

    boolean contains(String key) {
        return mongo.exists(query(where(EntryDocuments.KEY).is(key)), AUDIT);
    }

    /** Counts the entries, with a number or without. */
    long count() {
        return mongo.exactCount(new Query(), AUDIT);
    }

    /** Returns the entry with the highest number; scans all only if it is not at the number that the count suggests. */
    AuditHead last() {
        long count = mongo.estimatedCount(AUDIT);
        List<AuditEntry> expected = count == 0 ? List.of() : window(count, count + 1);
        return expected.size() == 1 && expected.getFirst().seq() == count
                ? expected.getFirst().head()
                : highest();
    }

    /** Returns the entry with the highest number, by a scan of all. */
    AuditHead highest() {
        var newest = new Query()
                .with(Sort.by(Sort.Direction.DESC, EntryDocuments.SEQ))
                .limit(1);
        newest.addCriteria(where(EntryDocuments.SEQ).gte(1));
        return mongo.find(newest, Document.class, AUDIT).stream()
                .findFirst()
                .map(document -> EntryDocuments.read(document).head())
                .orElse(AuditHead.NONE);
    }

    /** Returns the entries with these numbers, both ends inclusive, by number. */
    List<AuditEntry> window(long from, long until) {
        List<Long> numbers = LongStream.rangeClosed(from, until).boxed().toList();
        return mongo.find(query(where(EntryDocuments.SEQ).in(numbers)), Document.class, AUDIT).stream()
                .map(EntryDocuments::read)
                .sorted(Comparator.comparingLong(AuditEntry::seq))
                .toList();
    }

    /** Returns the entries about one object, by number. */
    List<AuditEntry> about(String object) {
        return mongo.find(query(where(OBJECT).is(object)), Document.class, AUDIT).stream()
                .map(EntryDocuments::read)
                .sorted(Comparator.comparingLong(AuditEntry::seq))
                .toList();
    }

    /** Finds one entry without a valid number, if there is any. */
    List<Document> findUnnumbered() {
        var withoutNumber = new Criteria()
                .orOperator(
                        where(EntryDocuments.SEQ).exists(false),
                        where(EntryDocuments.SEQ).is(null),
                        where(EntryDocuments.SEQ).lt(1),
                        where(EntryDocuments.SEQ).not().type(18));
        return mongo.find(query(withoutNumber).limit(1), Document.class, AUDIT);
    }

    /** Returns the entries from before the chain, in their order. */
    List<Document> unchained() {
        var query = query(where(EntryDocuments.SEQ).exists(false)).with(Sort.by("at", EntryDocuments.KEY));
        return mongo.find(query, Document.class, AUDIT);
    }

    /**
     * Adds an entry from before the chain to it.
     *
     * @return false if it has a number by now
     * @throws org.springframework.dao.DuplicateKeyException if the number is taken
     */
    boolean assignNumber(AuditEntry entry) {
        var update = new Update();
        EntryDocuments.write(entry).forEach((field, value) -> {
            if (!field.equals(EntryDocuments.KEY)) {
                update.set(field, value);
            }
        });
        var still = query(where(EntryDocuments.KEY)
                .is(entry.key())
                .and(EntryDocuments.SEQ)
                .exists(false));
        return mongo.updateFirst(still, update, AUDIT).getMatchedCount() == 1;
    }

    /** Erases those sentences of refusals and their salts that match, reading one entry after the other. */
    void eraseRefusals(Predicate<String> matching) {
        var refusals = query(where(EntryDocuments.KIND)
                .is(AuditKind.REFUSED.name())
                .and(EntryDocuments.SALT)
                .ne(null));
        try (var entries = mongo.stream(refusals, Document.class, AUDIT)) {
            entries.filter(entry -> matching.test(entry.getString(EntryDocuments.REASON)))
                    .forEach(entry -> mongo.updateFirst(
                            query(where(EntryDocuments.KEY).is(entry.getString(EntryDocuments.KEY))),
                            erasing(ReasonsErased.WITH_PERSON),
                            AUDIT));
        }
    }

    /** Erases the reasons and their salts, in one write for each entry. */
    void eraseReasons(String object) {
        var withReason = query(where(OBJECT).is(object).and(EntryDocuments.SALT).ne(null));
        mongo.updateMulti(withReason, erasing(ReasonsErased.WORDS), AUDIT);
    }

    private static Update erasing(String words) {
        return new Update().set(EntryDocuments.REASON, words).unset(EntryDocuments.SALT);
    }
}
