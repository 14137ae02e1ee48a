package io.panelboard.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.panelboard.storage.Operation;
import io.panelboard.storage.Operations;
import io.panelboard.storage.Storage;
import io.panelboard.storage.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;

/** Compares answers, errors and documents after random histories with the plain in-memory server. */
class DurableBackendHistoryTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Path FOLDER =
            Path.of("target", "histories", UUID.randomUUID().toString());

    private static TestDatabase durable = TestDatabase.open(FOLDER, false);
    private static final MongoServer MEMORY = new MongoServer(new MemoryBackend());
    private static final MongoClient PLAIN = MongoClients.create(MEMORY.bindAndGetConnectionString());

    @AfterContainer
    static void close() {
        PLAIN.close();
        MEMORY.shutdownNow();
        durable.close();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void answersLikeThePlainServer(@ForAll("histories") List<Operation> history) {
        String name = "c" + NUMBER.incrementAndGet();
        Map<Document, Operation.CreateIndex> indexes = new HashMap<>();
        for (Operation operation : history) {
            if (leftOpen(operation, indexes)) {
                continue;
            }
            if (operation instanceof Operation.Reopen) {
                durable.close();
                durable = TestDatabase.open(FOLDER, false);
            }
            Object expected = operation.on(PLAIN.getDatabase(Storage.DATABASE).getCollection(name));
            Object actual = operation.on(durable.collection(name));
            assertThat(actual).as("%s", operation).isEqualTo(expected);
            if (operation instanceof Operation.Update update && update.many() && expected instanceof String) {
                // It failed half-way, and which half is done depends on the order of the documents.
                return;
            }
        }
        Operation all = new Operation.Find(new Document());
        assertThat(all.on(durable.collection(name)))
                .isEqualTo(all.on(PLAIN.getDatabase(Storage.DATABASE).getCollection(name)));
    }

    /** Whether two servers may differ here, or the plain one is laxer than a MongoDB. */
    private static boolean leftOpen(Operation operation, Map<Document, Operation.CreateIndex> indexes) {
        return switch (operation) {
            // The plain server lets the same index have other options; we refuse it.
            case Operation.CreateIndex index ->
                !indexes.computeIfAbsent(index.keys(), _ -> index).equals(index);
            // Whether one document frees a key for the next depends on their order.
            case Operation.Update update ->
                asksForMissing(operation, indexes)
                        || (update.many() && indexes.values().stream().anyMatch(Operation.CreateIndex::unique));
            default -> asksForMissing(operation, indexes);
        };
    }

    /**
     * Whether a query asks by {@code $in} with null for documents that a sparse unique index leaves out: the plain
     * server uses the index and misses them, a MongoDB and ours find them.
     */
    private static boolean asksForMissing(Operation operation, Map<Document, Operation.CreateIndex> indexes) {
        return indexes.values().stream()
                .filter(index -> index.unique() && index.sparse())
                .flatMap(index -> index.keys().keySet().stream())
                .anyMatch(key -> Pattern.compile("[{ ]" + Pattern.quote(key) + "=Document\\{\\{\\$in=\\[[^\\]]*null")
                        .matcher(operation.toString())
                        .find());
    }

    @Provide
    Arbitrary<List<Operation>> histories() {
        return Combinators.combine(
                        Operations.indexes().list().ofMaxSize(3),
                        Operations.any().list().ofMinSize(5).ofMaxSize(60))
                .as((first, then) ->
                        Stream.concat(first.stream(), then.stream()).toList());
    }
}
