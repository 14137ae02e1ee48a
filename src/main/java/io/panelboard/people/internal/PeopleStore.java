package io.panelboard.people.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.PersonId;
import io.panelboard.people.internal.PersonDocument.Account;
import io.panelboard.shared.mongo.Indexes;
import io.panelboard.shared.mongo.Nodes;
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
 * The collection of people; every change is one atomic update of one document.
 *
 * <p>Every request asks who its person is. Where no other process can change people, they are remembered from one
 * change to the next, and a click saves the way to the database twice.
 */
@Component
public class PeopleStore implements Indexes {

    private final MongoOperations mongo;
    private final boolean alone;
    private final Map<PersonId, PersonDocument> remembered = new ConcurrentHashMap<>();

    /** @param alone whether all changes are made here */
    PeopleStore(MongoOperations mongo, @Value("#{" + Nodes.ALONE + "}") boolean alone) {
        this.mongo = mongo;
        this.alone = alone;
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
        return Optional.ofNullable(alone ? remembered.computeIfAbsent(id, this::read) : read(id));
    }

    private @Nullable PersonDocument read(PersonId id) {
        return mongo.findById(id, PersonDocument.class);
    }

    /** @param email in lower case */
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

    boolean isEmpty() {
        return !mongo.exists(new Query(), PersonDocument.class);
    }

    /** Whether the person was there to be changed. */
    public boolean update(PersonId id, Update update) {
        return update(id, query(where("_id").is(id)), update);
    }

    /** Changes the person if this value is still what was read; of several who try at once, one gets true. */
    public boolean updateIf(PersonId id, String field, Object is, Update update) {
        return update(id, query(where("_id").is(id).and(field).is(is)), update);
    }

    /** Changes the person if there is no such field; of several who try at once, one gets true. */
    public boolean updateIfNone(PersonId id, String field, Update update) {
        return update(id, query(where("_id").is(id).and(field).exists(false)), update);
    }

    /** As {@link #updateIfNone}, and only if nothing has ended the person's sign-ins since this generation. */
    public boolean updateIfNoneSince(PersonId id, String field, int generation, Update update) {
        var person = where("_id").is(id).and(field).exists(false).and("generation");
        return update(id, query(generation == 0 ? person.exists(false) : person.is(generation)), update);
    }

    /** An update that also ends all sign-ins of the person. */
    public static Update endingSignIns() {
        return new Update().inc("generation", 1);
    }

    private boolean update(PersonId id, Query query, Update update) {
        try {
            return mongo.updateFirst(query, update, PersonDocument.class).getMatchedCount() == 1;
        } finally {
            // Also after a failure: the change may be stored although its answer never came. A reader that is just
            // remembering the old state is waited for here.
            remembered.remove(id);
        }
    }

    private Optional<PersonDocument> one(Query query) {
        return Optional.ofNullable(mongo.findOne(query, PersonDocument.class));
    }
}
