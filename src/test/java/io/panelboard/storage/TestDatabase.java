package io.panelboard.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;

/** An embedded database with a client of its own, as the application would have it. */
record TestDatabase(EmbeddedMongo server, MongoClient client) implements AutoCloseable {

    static TestDatabase open(Path folder, boolean fsync) {
        return of(EmbeddedMongo.open(folder, fsync));
    }

    static TestDatabase of(EmbeddedMongo server) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(server.connectionString());
        server.applyTo(settings);
        return new TestDatabase(server, MongoClients.create(settings.build()));
    }

    MongoDatabase database() {
        return client.getDatabase(Storage.DATABASE);
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
