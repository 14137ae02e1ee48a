package io.panelboard.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Objects;

/** Serves an embedded database, with its file in a folder, to other processes at an address. */
public final class ServedDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final MongoCredential credential;

    private ServedDatabase(TestDatabase database) {
        this.database = database;
        var settings = MongoClientSettings.builder();
        database.server().applyTo(settings);
        credential = Objects.requireNonNull(settings.build().getCredential());
    }

    /** Opens the file in this folder, exclusively; creates it when it does not exist. */
    public static ServedDatabase open(Path folder) {
        return new ServedDatabase(TestDatabase.open(folder, true));
    }

    public MongoDatabase database() {
        return database.database();
    }

    public int port() {
        return Integer.parseInt(
                database.server().connectionString().getHosts().getFirst().split(":", 2)[1]);
    }

    /** Returns the address for another process by way of this port of this machine. */
    public String address(int port) {
        return "mongodb://%s:%s@127.0.0.1:%d/%s?authMechanism=PLAIN&authSource=%%24external"
                .formatted(
                        credential.getUserName(),
                        new String(Objects.requireNonNull(credential.getPassword())),
                        port,
                        Storage.DATABASE);
    }

    @Override
    public void close() {
        database.close();
    }
}
