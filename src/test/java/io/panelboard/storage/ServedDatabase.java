package io.panelboard.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Objects;

/** An embedded database in this process, with its file in a folder, that other processes reach at an address. */
public final class ServedDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final MongoCredential credential;

    private ServedDatabase(TestDatabase database) {
        this.database = database;
        var settings = MongoClientSettings.builder();
        database.server().applyTo(settings);
        credential = Objects.requireNonNull(settings.build().getCredential());
    }

    /** Opens the file in this folder, which nobody else may have open; makes it when it does not exist. */
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

    /** The address under which another process reaches it on this port of this machine. */
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
