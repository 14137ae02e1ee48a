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
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out the MongoDB commands on one store file. A write is answered only when it is on disk. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);
    private static final Set<String> OPEN_TO_ALL = Set.of("ping", "buildinfo");

    private final MVStore store;
    private final ClientAuthentication access;
    private final CommandGate gate;
    private final Housekeeping housekeeping;

    DurableBackend(MVStore store, ClientAuthentication access, boolean fsync) {
        this.store = store;
        this.access = access;
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

    /** Answers every failure itself: the server's own handler would write whole documents into the log. */
    @Override
    public Document handleMessage(MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        try {
            return handleCommand(message.getChannel(), message.getDatabaseName(), command, query);
        } catch (MongoServerException e) {
            return failure(e);
        } catch (RuntimeException e) {
            // Its message may hold a document; the place where it happened is enough.
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
            return access.enter(channel, query);
        }
        if (!OPEN_TO_ALL.contains(name)) {
            access.require(channel);
        }
        UnsupportedCommands.check(command, query);
        return gate.run(
                command,
                query,
                () -> name.equals("listdatabases")
                        ? listDatabases()
                        : super.handleCommand(channel, database, command, query));
    }

    /** The inherited one opens every database anew, and builds all indexes for it. */
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

    /** Queries of protocols older than any driver we could have; they would go past the gate. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(59, "CommandNotFound", "The embedded database takes commands only.");
    }

    /** @throws StoreStoppedException when what is in memory may be more than what is on disk */
    Snapshot snapshot() {
        return gate.between(() -> {
            gate.commits().requireRunning();
            return new Snapshot(store);
        });
    }

    @Override
    public void close() {
        housekeeping.close();
        gate.alone(() -> {
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
}
