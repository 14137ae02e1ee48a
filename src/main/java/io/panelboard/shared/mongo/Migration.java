package io.panelboard.shared.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Brings stored data into the shape that this version reads. Every bean of this type runs once for each database, in the
 * order of its {@code @Order}, after the indexes are there and before the first page is served.
 *
 * <p>It may be interrupted and run again, and two nodes may run it at the same time: it has to be idempotent.
 */
public interface Migration {

    /** Returns the name under which it is remembered; it never changes. */
    String name();

    /** Migrates, and returns a sentence on what was done, or an empty one if there was nothing to do. */
    String migrate(MongoOperations mongo);
}
