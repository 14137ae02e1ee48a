package io.panelboard.shared.mongo;

import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Brings stored data into the shape that this version reads. Every bean of this type runs at each start, in the order of
 * its {@code @Order}, after the indexes are there and before the first page is served.
 *
 * <p>It looks for what is left in an earlier shape and may be interrupted, and two nodes may run it at the same time: it
 * has to be idempotent, and quick where nothing is left.
 */
public interface Migration {

    /** Returns the name under which it is remembered; it never changes. */
    String name();

    /** Migrates, and returns a sentence on what was done, or an empty one if there was nothing to do. */
    String migrate(MongoOperations mongo);

    /** Whether it was run before, for one that cannot be quick and whose earlier shape nobody writes any more. */
    default boolean isDone(MongoOperations mongo) {
        return mongo.findById(name(), Document.class, Migrations.COLLECTION) != null;
    }
}
