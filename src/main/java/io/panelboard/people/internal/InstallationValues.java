package io.panelboard.people.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Stores single values of this installation for this module. */
@Component
class InstallationValues {

    private static final String COLLECTION = "settings";

    private final MongoOperations mongo;

    InstallationValues(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<String> read(String name) {
        return Optional.ofNullable(mongo.findById(name, Document.class, COLLECTION))
                .map(d -> d.getString("value"));
    }

    void write(String name, String value) {
        mongo.save(new Document("_id", name).append("value", value), COLLECTION);
    }

    /**
     * Removes the value if it is still the given one (compare-and-set); of several concurrent callers, one gets true.
     */
    boolean remove(String name, String value) {
        return mongo.remove(query(where("_id").is(name).and("value").is(value)), COLLECTION)
                        .getDeletedCount()
                == 1;
    }
}
