package io.panelboard.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.StartupFailure;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Connects to a MongoDB at an address. Time limits in the address are respected; its write concern is overridden. */
record RemoteMongo(ConnectionString connectionString, DatabaseCircuitBreaker circuitBreaker) implements Storage {

    /** Limits server selection. */
    private static final int SELECTION_SECONDS = 3;

    private static final int CONNECT_SECONDS = 3;
    private static final int ANSWER_SECONDS = 15;

    /** Sets the heartbeat's period; one heartbeat takes at most as long as connecting. */
    private static final int HEARTBEAT_SECONDS = 1;

    /** @throws StartupFailure when the address is not valid */
    static RemoteMongo at(String uri) {
        try {
            return new RemoteMongo(new ConnectionString(withDatabase(uri)), new DatabaseCircuitBreaker());
        } catch (IllegalArgumentException e) {
            // The driver's message can hold a part of the password.
            throw new StartupFailure(
                    "MONGODB_URI is not the address of a MongoDB.",
                    "Give one like mongodb://user:password@host:27017/panelboard (with @ : / % in a password written as"
                            + " %40 %3A %2F %25), or none for the embedded database.");
        }
    }

    private static String withDatabase(String uri) {
        ConnectionString given = new ConnectionString(uri);
        if (given.getDatabase() != null) {
            return uri;
        }
        int options = uri.indexOf('?');
        String address = options < 0 ? uri : uri.substring(0, options);
        String slash = address.indexOf('/', address.indexOf("://") + 3) < 0 ? "/" : "";
        // Without authSource the driver looks users up in the database of the path.
        String source = given.getCredential() == null || uri.contains("authSource=") ? "" : "authSource=admin";
        String rest = options < 0 ? "" : uri.substring(options + 1);
        String separator = source.isEmpty() || rest.isEmpty() ? "" : "&";
        String query = source.isEmpty() && rest.isEmpty() ? "" : "?" + source + separator + rest;
        return address + slash + DATABASE + query;
    }

    @Override
    public void applyTo(MongoClientSettings.Builder settings) {
        settings.retryWrites(true).writeConcern(WriteConcern.MAJORITY.withJournal(true));
        settings.applyToClusterSettings(cluster -> cluster.addClusterListener(circuitBreaker)
                .serverSelectionTimeout(
                        seconds(connectionString.getServerSelectionTimeout(), SELECTION_SECONDS),
                        TimeUnit.MILLISECONDS));
        settings.applyToServerSettings(server -> server.heartbeatFrequency(
                seconds(connectionString.getHeartbeatFrequency(), HEARTBEAT_SECONDS), TimeUnit.MILLISECONDS));
        settings.applyToSocketSettings(socket -> socket.connectTimeout(
                        seconds(connectionString.getConnectTimeout(), CONNECT_SECONDS), TimeUnit.MILLISECONDS)
                .readTimeout(seconds(connectionString.getSocketTimeout(), ANSWER_SECONDS), TimeUnit.MILLISECONDS));
    }

    private static int seconds(@Nullable Integer givenMillis, int otherwise) {
        return givenMillis == null ? otherwise * 1_000 : givenMillis;
    }

    @Override
    public void requireReachable() {
        circuitBreaker.require();
    }

    @Override
    public String describe() {
        return "MongoDB at " + place() + ", writes confirmed by a majority with journal";
    }

    private String place() {
        return String.join(",", connectionString.getHosts()) + ", database " + connectionString.getDatabase();
    }

    @Override
    public Backups backups(Clock clock) {
        return new Backups() {
            @Override
            public StorageFacts facts() {
                return new StorageFacts("MongoDB", place(), 0, false);
            }

            // MongoDB has its own backup tools, which handle members and shards.
            @Override
            public Backup take() {
                throw new RuleViolation(StorageViolation.BACKUP_ELSEWHERE);
            }
        };
    }

    @Override
    public Optional<DatabaseRestored> restoration() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // The client belongs to Spring.
    }
}
