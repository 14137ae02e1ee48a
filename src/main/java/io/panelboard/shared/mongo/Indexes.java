package io.panelboard.shared.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Creates the indexes that one module's collections need. Every bean of this type is called once at start, one after
 * the other, before the first page is served.
 */
@FunctionalInterface
public interface Indexes {
    void ensure(MongoOperations mongo);
}
