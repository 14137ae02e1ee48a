package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;

/** Random histories give the same answers, errors and documents as the plain in-memory server. */
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
        Map<Document, Operation> indexes = new HashMap<>();
        for (Operation operation : history) {
            if (operation instanceof Operation.CreateIndex index
                    && !indexes.computeIfAbsent(index.keys(), _ -> index).equals(index)) {
                // The plain server lets the same index have other options, where we refuse as a MongoDB does.
                continue;
            }
            if (operation instanceof Operation.Reopen) {
                durable.close();
                durable = TestDatabase.open(FOLDER, false);
            }
            Object expected = operation.on(PLAIN.getDatabase(Storage.DATABASE).getCollection(name));
            Object actual = operation.on(durable.collection(name));
            assertThat(actual).as("%s", operation).isEqualTo(expected);
        }
        Operation all = new Operation.Find(new Document());
        assertThat(all.on(durable.collection(name)))
                .isEqualTo(all.on(PLAIN.getDatabase(Storage.DATABASE).getCollection(name)));
    }

    @Provide
    Arbitrary<List<Operation>> histories() {
        return Operations.any().list().ofMinSize(5).ofMaxSize(60);
    }
}
