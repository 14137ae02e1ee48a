package io.panelboard.people.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.shared.Restoration;
import io.panelboard.shared.StoreHistory;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Single values of this installation that this module keeps in the database. */
@Component
class Settings implements SignInKey {

    private static final String COLLECTION = "settings";
    private static final String SIGN_IN_KEY = "sign-in-key";

    private final MongoOperations mongo;
    private final StoreHistory history;

    Settings(MongoOperations mongo, StoreHistory history) {
        this.mongo = mongo;
        this.history = history;
    }

    /** A restored database gives another key: with the old one, sign-ins would be back that were ended since. */
    @Override
    public String value() {
        return stored() + history.restoration().map(Restoration::id).orElse("");
    }

    /** The nodes that start first at once agree on the key of whoever was first to insert it. */
    private String stored() {
        return read(SIGN_IN_KEY).orElseGet(() -> {
            try {
                mongo.insert(new Document("_id", SIGN_IN_KEY).append("value", Secret.random()), COLLECTION);
            } catch (DuplicateKeyException _) {
                // Another node was faster; its key is the one.
            }
            return read(SIGN_IN_KEY).orElseThrow();
        });
    }

    Optional<String> read(String name) {
        return Optional.ofNullable(mongo.findById(name, Document.class, COLLECTION))
                .map(d -> d.getString("value"));
    }

    void write(String name, String value) {
        mongo.save(new Document("_id", name).append("value", value), COLLECTION);
    }

    /** Removes the value if it still is this one; of several who try at once, one gets true. */
    boolean remove(String name, String value) {
        return mongo.remove(query(where("_id").is(name).and("value").is(value)), COLLECTION)
                        .getDeletedCount()
                == 1;
    }
}
