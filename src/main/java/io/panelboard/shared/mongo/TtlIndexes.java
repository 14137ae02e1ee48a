package io.panelboard.shared.mongo;

import com.mongodb.MongoCommandException;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/** Creates TTL indexes, by which a MongoDB removes documents on its own. Not every server of its protocol can. */
public final class TtlIndexes {

    /** Allows for the difference between the clocks of the server and of the nodes. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private TtlIndexes() {}

    /**
     * Creates an index by which the server removes each document soon after the instant in one of its fields.
     *
     * @return false if the server refuses such an index, so that the caller has to remove the documents
     */
    public static boolean ensure(MongoOperations mongo, Class<?> type, String field) {
        try {
            mongo.indexOps(type)
                    .createIndex(
                            new Index(field, Sort.Direction.ASC).named(field).expire(GRACE));
            return true;
        } catch (DataAccessException e) {
            if (e.getCause() instanceof MongoCommandException) {
                return false;
            }
            throw e;
        }
    }
}
