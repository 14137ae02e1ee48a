package io.panelboard.storage.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import de.bwaldvogel.mongo.MongoServer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.Backups;
import io.panelboard.storage.Storage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.mvstore.MVStore;

/** Runs a MongoDB-protocol server in this process, on a free loopback port, with its data in one file. */
public final class EmbeddedMongo implements Storage {

    /**
     * Limits concurrent commands. A worker is blocked while its write goes to disk; all blocked ones can share one
     * commit.
     */
    private static final int WORKERS = 32;

    private final String file;
    private final String description;
    private final ClientAuthentication authentication = new ClientAuthentication();
    private final MVStore store;
    private final DurableBackend backend;
    private final Optional<DatabaseRestored> restoration;
    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MVStore store, boolean fsync) {
        this.store = store;
        file = store.getFileStore().getFileName();
        description = "embedded database in " + file + ", fsync " + (fsync ? "on" : "OFF");
        restoration = Restore.noteIn(store);
        backend = new DurableBackend(store, authentication, fsync);
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1, WORKERS);
        port = server.getLocalAddress().getPort();
    }

    /**
     * Opens the database of a folder.
     *
     * @param folder where the file lies; created when it does not exist
     * @param fsync whether a write is answered only after a flush to the disk, which keeps it through a power failure;
     *     without, it survives the death of the process but not of the machine
     * @throws StartupFailure when the folder or file cannot be used
     */
    public static EmbeddedMongo open(Path folder, boolean fsync) {
        return on(StoreFile.openIn(folder.toAbsolutePath().normalize()), fsync);
    }

    /**
     * Serves an open store.
     *
     * @throws StartupFailure when the file can be read but not written
     */
    public static EmbeddedMongo on(MVStore store, boolean fsync) {
        try {
            return new EmbeddedMongo(store, fsync);
        } catch (StoreStoppedException e) {
            store.closeImmediately();
            throw new StartupFailure(
                    store.getFileStore().getFileName() + " cannot be written (" + e.reason() + ").",
                    "Make room on the disk, or give Panelboard the right to write there. What was saved is in the file.",
                    e);
        }
    }

    @Override
    public ConnectionString connectionString() {
        return new ConnectionString("mongodb://127.0.0.1:" + port + "/" + DATABASE);
    }

    /**
     * Leaves time limits as they are: the server in this process answers at once, with an error if need be. Only an
     * overloaded machine makes it late, and giving up early would then abort a start that works.
     */
    @Override
    public void applyTo(MongoClientSettings.Builder settings) {
        settings.credential(authentication.credential())
                .retryWrites(false)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(WORKERS));
    }

    /**
     * Commits to the file, past the driver's connections and the workers: with all of them busy, a node that only has
     * much to do would be taken out, and the others would have more.
     */
    @Override
    public void requireWork(MongoClient client, Duration limit) {
        try {
            var _ = CompletableFuture.supplyAsync(() -> backend.commits().commit(), Thread::startVirtualThread)
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new MongoException("The file did not take a commit within " + limit.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new MongoException(
                    String.valueOf(Objects.requireNonNullElse(e.getCause(), e).getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoException("Interrupted while the file was asked for a commit", e);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Timer commits = Timer.builder("panelboard.store.commits")
                .description("Bringing writes to the embedded database's file, with the disk's confirmation")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
        backend.commits().onCommit(nanos -> commits.record(nanos, TimeUnit.NANOSECONDS));
        Gauge.builder("panelboard.store.size", this, EmbeddedMongo::size)
                .description("The embedded database's file")
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
        Gauge.builder("panelboard.store.running", this, mongo -> mongo.isRunning() ? 1 : 0)
                .description("1, or 0 after a write that failed has stopped the embedded database")
                .register(registry);
    }

    /** Returns the size of the file, in bytes. */
    long size() {
        return store.getFileStore().size();
    }

    /** Returns false after a failed write has stopped all work on the file. */
    boolean isRunning() {
        return !backend.commits().isStopped();
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public Backups backups(Clock clock) {
        return new EmbeddedBackups(this, Path.of(file), clock, new Semaphore(1));
    }

    /** Takes a snapshot between two commands; it holds everything that is acknowledged by now. */
    Snapshot snapshot() {
        return backend.snapshot();
    }

    @Override
    public Optional<DatabaseRestored> restoration() {
        return restoration;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
