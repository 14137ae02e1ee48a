package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes MongoDB commands on one store file. A write is answered only when it is on disk. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);
    private static final Set<String> UNAUTHENTICATED_COMMANDS = Set.of("ping", "buildinfo");

    private final MVStore store;
    private final ClientAuthentication authentication;
    private final CommandGate gate;
    private final Housekeeping housekeeping;

    DurableBackend(MVStore store, ClientAuthentication authentication, boolean fsync) {
        this.store = store;
        this.authentication = authentication;
        this.gate = new CommandGate(store, fsync);
        this.housekeeping = new Housekeeping(store, gate);
        DurableDatabase.namesIn(store).forEach(this::resolveDatabase);
        var _ = gate.commits().commit();
        housekeeping.start();
    }

    GroupCommit commits() {
        return gate.commits();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, store, getCursorRegistry());
    }

    /** Turns every failure into an answer: the server's own handler would write whole documents into the log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        try {
            return handleCommand(message.getChannel(), message.getDatabaseName(), command, query);
        } catch (MongoServerException e) {
            return failure(e);
        } catch (RuntimeException e) {
            // Its message may hold a document; the stack trace is enough.
            RuntimeException anonymous = new IllegalStateException(e.getClass().getName());
            anonymous.setStackTrace(e.getStackTrace());
            log.error("The embedded database could not carry out {}", command, anonymous);
            return failure(new MongoServerError(
                    1, "InternalError", "The embedded database could not carry out " + command + "."));
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("ismaster") || name.equals("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (name.equals("saslstart")) {
            return authentication.authenticate(channel, query);
        }
        if (!UNAUTHENTICATED_COMMANDS.contains(name)) {
            authentication.requireAuthenticated(channel);
        }
        UnsupportedCommands.check(command, query);
        return gate.run(
                command,
                query,
                () -> name.equals("listdatabases")
                        ? listDatabases()
                        : super.handleCommand(channel, database, command, query));
    }

    /** Lists databases without opening each one anew and building all its indexes, as the inherited method does. */
    private Document listDatabases() {
        List<Document> databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        Document answer = new Document("databases", databases);
        Utils.markOkay(answer);
        return answer;
    }

    /** Refuses the legacy wire protocol, which would bypass the gate; no supported driver uses it. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(59, "CommandNotFound", "The embedded database takes commands only.");
    }

    /** @throws StoreStoppedException when memory may be ahead of the disk */
    Snapshot snapshot() {
        return gate.callExclusively(() -> {
            gate.commits().requireRunning();
            return new Snapshot(store);
        });
    }

    @Override
    public void close() {
        housekeeping.close();
        gate.runExclusively(() -> {
            if (gate.commits().isStopped()) {
                store.closeImmediately();
            } else {
                store.close();
            }
        });
        super.close();
    }

    private static Document failure(MongoServerException e) {
        Document answer = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            answer.append("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }

    /** Reclaims the space of replaced documents (compaction), a little every two seconds while there is something to do. */
    private static final class Housekeeping implements AutoCloseable {

        private static final int PERIOD_SECONDS = 2;
        private static final int TARGET_FILL_PERCENT = 70;
        private static final int BYTES_AT_ONCE = 2 << 20;

        private final MVStore store;
        private final CommandGate gate;
        private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("storage-housekeeping").factory());
        private long lastCompactedWrite = -1;
        private boolean unfinished;

        Housekeeping(MVStore store, CommandGate gate) {
            this.store = store;
            this.gate = gate;
        }

        void start() {
            var _ = worker.scheduleWithFixedDelay(this::compact, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        }

        private void compact() {
            GroupCommit commits = gate.commits();
            if (commits.isStopped() || (commits.lastWrite() == lastCompactedWrite && !unfinished)) {
                return;
            }
            lastCompactedWrite = commits.lastWrite();
            try {
                gate.runExclusively(() -> unfinished = store.compact(TARGET_FILL_PERCENT, BYTES_AT_ONCE));
                var _ = commits.commit();
            } catch (RuntimeException e) {
                // A failed commit has been logged already, and stopping again logs nothing.
                var _ = commits.stop(e);
            }
        }

        @Override
        public void close() {
            // Not interrupted: an interrupt would close the file under a running commit.
            worker.close();
        }
    }
}
