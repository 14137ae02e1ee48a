package io.panelboard.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;

/** Where Panelboard's data lies. Opened before the MongoDB client and closed after it. */
sealed interface Storage extends AutoCloseable permits EmbeddedMongo, RemoteMongo {

    /** The name of the database, where the address does not name one. */
    String DATABASE = "panelboard";

    ConnectionString connectionString();

    /** Settings that go beyond the address. */
    void applyTo(MongoClientSettings.Builder settings);

    /** For the log at start: which storage, where, and how safe. */
    String describe();

    @Override
    void close();
}
