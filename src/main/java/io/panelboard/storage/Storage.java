package io.panelboard.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.storage.embedded.StoreFile;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Abstracts the place of Panelboard's data. Opened before the MongoDB client and closed after it. */
public interface Storage extends AutoCloseable, MeterBinder {

    /** Names the database where the address names none. */
    String DATABASE = "panelboard";

    /** Returns the number of the newest format of databases and backups that this version reads. */
    static int newestFormat() {
        return StoreFile.newestFormat();
    }

    ConnectionString connectionString();

    /** Registers metrics beyond those of the driver. */
    @Override
    default void bindTo(MeterRegistry registry) {
        // The driver's own metrics cover a remote database.
    }

    /** Applies settings that the address cannot express. */
    void applyTo(MongoClientSettings.Builder settings);

    /**
     * Fails fast if the database is known to be unreachable; called before each command.
     *
     * @throws io.panelboard.shared.TemporarilyUnavailable when the circuit breaker is open
     */
    default void requireReachable() {
        // An embedded database is always reachable.
    }

    /**
     * Returns when the database has done some work, within this time.
     *
     * @throws MongoException if it has not; the message says why
     */
    default void requireWork(MongoClient client, Duration limit) {
        client.getDatabase(DATABASE)
                .withTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .runCommand(new Document("ping", 1));
    }

    /** Describes the storage for the log at start: which one, where, and how durable. */
    String describe();

    Backups backups(Clock clock);

    /** Returns the last restoration of this storage from a backup, if any. */
    Optional<DatabaseRestored> restoration();

    @Override
    void close();
}
