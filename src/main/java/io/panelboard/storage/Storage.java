package io.panelboard.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.panelboard.shared.DatabaseRestored;
import java.time.Clock;
import java.util.Optional;

/** Where Panelboard's data lies. Opened before the MongoDB client and closed after it. */
public interface Storage extends AutoCloseable, MeterBinder {

    /** The name of the database, where the address does not name one. */
    String DATABASE = "panelboard";

    ConnectionString connectionString();

    /** Registers what is measured of it; what the driver measures of every database is there already. */
    @Override
    default void bindTo(MeterRegistry registry) {
        // Of a database elsewhere, the driver's own figures tell.
    }

    /** Settings that go beyond the address. */
    void applyTo(MongoClientSettings.Builder settings);

    /**
     * Called before each command.
     *
     * @throws io.panelboard.shared.TemporarilyUnavailable when it is known that nobody would answer
     */
    default void requireReach() {
        // What is in this process can be reached.
    }

    /** For the log at start: which storage, where, and how safe. */
    String describe();

    Backups backups(Clock clock);

    /** The backup from which this storage was restored last, if it was. */
    Optional<DatabaseRestored> restoration();

    @Override
    void close();
}
