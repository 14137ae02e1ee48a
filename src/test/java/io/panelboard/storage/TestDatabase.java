package io.panelboard.storage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.panelboard.storage.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.slf4j.LoggerFactory;

/** Holds an embedded database with a client of its own, configured as in the application. */
public record TestDatabase(EmbeddedMongo server, MongoClient client) implements AutoCloseable {

    static {
        // Without an application around them, driver and server would log every message they exchange.
        for (String talkative : List.of("org.mongodb", "de.bwaldvogel", "io.netty")) {
            if (LoggerFactory.getLogger(talkative) instanceof Logger logger) {
                logger.setLevel(Level.WARN);
            }
        }
    }

    public static TestDatabase open(Path folder, boolean fsync) {
        return of(EmbeddedMongo.open(folder, fsync));
    }

    static TestDatabase of(EmbeddedMongo server) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(server.connectionString());
        server.applyTo(settings);
        return new TestDatabase(server, MongoClients.create(settings.build()));
    }

    public MongoDatabase database() {
        return client.getDatabase(Storage.DATABASE);
    }

    public MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
