package io.panelboard.people.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The collection of people; every change is one atomic update of one document. */
@Component
class PeopleStore {

    private final MongoOperations mongo;

    PeopleStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static void ensureIndexes(MongoOperations mongo) {
        mongo.indexOps(PersonDocument.class)
                .createIndex(new Index().on("email", Sort.Direction.ASC).unique());
    }

    /** Adds a person; throws {@code DuplicateKeyException} if the id or the address is taken. */
    void insert(PersonDocument person) {
        mongo.insert(person);
    }

    Optional<PersonDocument> find(PersonId id) {
        return Optional.ofNullable(mongo.findById(id, PersonDocument.class));
    }

    /** @param email in lower case */
    Optional<PersonDocument> byEmail(String email) {
        return one(query(where("email").is(email)));
    }

    Optional<PersonDocument> byInvitation(String hash) {
        return one(query(where("invitation.hash").is(hash)));
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
    boolean update(PersonId id, Update update) {
        return mongo.updateFirst(query(where("_id").is(id)), update, PersonDocument.class)
                        .getMatchedCount()
                == 1;
    }

    /** Uses an invitation up; of several who try at once, one gets true. */
    boolean accept(PersonId id, String hash, String passwordHash) {
        var open = query(where("_id").is(id).and("invitation.hash").is(hash));
        var update = new Update().set("passwordHash", passwordHash).unset("invitation");
        return mongo.updateFirst(open, update, PersonDocument.class).getMatchedCount() == 1;
    }

    private Optional<PersonDocument> one(Query query) {
        return Optional.ofNullable(mongo.findOne(query, PersonDocument.class));
    }
}
