package io.panelboard.people.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.PersonId;
import io.panelboard.people.internal.PersonDocument.Account;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Indexes;
import io.panelboard.shared.mongo.Nodes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Stores people; every change is one atomic update of one document.
 *
 * <p>Every request reads its person. On a single node, documents are cached until they change, which saves a click two
 * queries.
 */
@Component
public class PeopleStore implements Indexes {

    private static final String ENGAGED = "engaged";

    private final Object administrators = new Object();
    private final MongoOperations mongo;
    private final boolean singleNode;
    private final Map<PersonId, PersonDocument> cache = new ConcurrentHashMap<>();

    /** @param singleNode whether this is the only node, so that documents can be cached */
    PeopleStore(MongoOperations mongo, @Value("#{" + Nodes.ALONE + "}") boolean singleNode) {
        this.mongo = mongo;
        this.singleNode = singleNode;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(PersonDocument.class)
                .createIndex(new Index().on("email", Sort.Direction.ASC).unique());
    }

    /** Adds a person; throws {@code DuplicateKeyException} if the id or the address is taken. */
    void insert(PersonDocument person) {
        mongo.insert(person);
    }

    public Optional<PersonDocument> find(PersonId id) {
        return Optional.ofNullable(singleNode ? cache.computeIfAbsent(id, this::read) : read(id));
    }

    private @Nullable PersonDocument read(PersonId id) {
        return mongo.findById(id, PersonDocument.class);
    }

    /**
     * Finds the person with an address.
     *
     * @param email in lower case
     */
    public Optional<PersonDocument> byEmail(String email) {
        return one(query(where("email").is(email)));
    }

    Optional<PersonDocument> byInvitation(String hash) {
        return one(query(where("invitation.hash").is(hash)));
    }

    public Optional<PersonDocument> byAccount(Account account) {
        return one(query(where("account.subject")
                .is(account.subject())
                .and("account.issuer")
                .is(account.issuer())));
    }

    List<PersonDocument> all() {
        return mongo.findAll(PersonDocument.class);
    }

    List<PersonDocument> byIds(Set<PersonId> ids) {
        return mongo.find(query(where("_id").in(ids)), PersonDocument.class);
    }

    /** @throws RuleViolation if this person is the last who keeps the installation manageable */
    void requireAnotherAdministrator(PersonId id) {
        if (all().stream().noneMatch(p -> p.administers() && !p.id().equals(id))) {
            throw new RuleViolation(PeopleViolation.LAST_ADMINISTRATOR);
        }
    }

    /** Returns the number of the next person who is forgotten, from 1. */
    int nextStandIn() {
        return (int) all().stream().filter(PersonDocument::isForgotten).count() + 1;
    }

    boolean isEmpty() {
        return !mongo.exists(new Query(), PersonDocument.class);
    }

    /**
     * Runs a change by which an administrator can be lost, one at a time on this node: two of them cannot remove each
     * other at the same moment.
     */
    void oneAtATime(Runnable change) {
        synchronized (administrators) {
            change.run();
        }
    }

    /** Marks an active person as being given a seat now; returns false if the person is not active any more. */
    boolean engage(PersonId id, Instant now) {
        return update(id, query(where("_id").is(id).and("active").is(true)), new Update().set(ENGAGED, now));
    }

    /** Replaces name and address, if nobody changed the name or gave a seat since this was read (compare-and-set). */
    boolean forget(PersonDocument read, Update forgetting) {
        var unchanged = where("_id").is(read.id()).and("name").is(read.name()).and(ENGAGED);
        Instant engaged = read.engaged();
        return update(read.id(), query(engaged == null ? unchanged.exists(false) : unchanged.is(engaged)), forgetting);
    }

    /** Updates a person and returns whether there is one, who was not forgotten. */
    public boolean update(PersonId id, Update update) {
        return update(id, query(where("_id").is(id)), update);
    }

    /**
     * Updates a person if the field still has the value that was read (compare-and-set); of several concurrent callers,
     * one gets true.
     */
    public boolean updateIf(PersonId id, String field, Object expected, Update update) {
        return update(id, query(where("_id").is(id).and(field).is(expected)), update);
    }

    /** Updates a person if the field is absent (compare-and-set); of several concurrent callers, one gets true. */
    public boolean updateIfNone(PersonId id, String field, Update update) {
        return update(id, query(where("_id").is(id).and(field).exists(false)), update);
    }

    /** Updates a person like {@link #updateIfNone}, and only if the sign-ins are still of this generation. */
    public boolean updateIfNoneSince(PersonId id, String field, int generation, Update update) {
        var person = where("_id").is(id).and(field).exists(false).and("generation");
        return update(id, query(generation == 0 ? person.exists(false) : person.is(generation)), update);
    }

    /** Creates an update that also ends all sign-ins of the person. */
    public static Update endingSignIns() {
        return new Update().inc("generation", 1);
    }

    private boolean update(PersonId id, Query query, Update update) {
        try {
            // Nothing may write a name or a means to sign in back to somebody who was forgotten meanwhile.
            query.addCriteria(where("forgotten").exists(false));
            return mongo.updateFirst(query, update, PersonDocument.class).getMatchedCount() == 1;
        } finally {
            // Also after a failure: the change may be stored although its answer never came. This waits for a reader
            // that is just caching the old state.
            cache.remove(id);
        }
    }

    private Optional<PersonDocument> one(Query query) {
        return Optional.ofNullable(mongo.findOne(query, PersonDocument.class));
    }
}
