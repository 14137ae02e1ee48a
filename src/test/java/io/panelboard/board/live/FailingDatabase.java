package io.panelboard.board.live;

import com.mongodb.client.result.UpdateResult;
import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/** A real database whose next update can be made to fail once. */
final class FailingDatabase extends MongoTemplate {

    /** What goes wrong. */
    enum Fault {
        NONE,
        /** The update never reaches the database. */
        NOT_STORED,
        /** The update is not sent, as the database is known to be away. */
        NOT_NOW,
        /** The update is stored, and its answer is lost. */
        NOT_ANSWERED
    }

    private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);
    private volatile boolean unread;

    FailingDatabase(MongoTemplate template) {
        super(template.getMongoDatabaseFactory(), template.getConverter());
    }

    void failNext(Fault fault) {
        next.set(fault);
    }

    /** Makes reading boards fail, or work again. */
    void failReading(boolean fails) {
        unread = fails;
    }

    @Override
    public <T> @Nullable T findById(Object id, Class<T> type, String collection) {
        if (unread && collection.equals("boards")) {
            throw new DataAccessResourceFailureException("The database was not reached");
        }
        return super.findById(id, type, collection);
    }

    @Override
    public UpdateResult updateFirst(Query query, UpdateDefinition update, String collection) {
        var operators = update.getUpdateObject().keySet();
        if (operators.contains("$pullAll") || operators.contains("$unset")) {
            // Nothing waits for these, so that they may come at any moment.
            return super.updateFirst(query, update, collection);
        }
        return switch (next.getAndSet(Fault.NONE)) {
            case NONE -> super.updateFirst(query, update, collection);
            case NOT_STORED -> throw new DataAccessResourceFailureException("The database was not reached");
            case NOT_NOW -> throw new TemporarilyUnavailable(CommonViolation.DATABASE_AWAY);
            case NOT_ANSWERED -> {
                super.updateFirst(query, update, collection);
                throw new DataAccessResourceFailureException("The database did not answer");
            }
        };
    }
}
