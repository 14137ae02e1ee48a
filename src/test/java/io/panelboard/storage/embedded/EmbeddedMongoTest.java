package io.panelboard.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import io.panelboard.storage.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    private static final Document COUNTER = new Document("_id", "counter");

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingOverAnOrderlyRestart() {
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            mongo.collection("people").createIndex(new Document("email", 1), new IndexOptions().unique(true));
            mongo.collection("people")
                    .insertOne(Document.parse("{_id: 'a', email: 'a@demo.test', tags: ['x', null, 1.5]}"));
        }
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            assertThat(mongo.collection("people")
                            .find(new Document("email", "a@demo.test"))
                            .first())
                    .isEqualTo(Document.parse("{_id: 'a', email: 'a@demo.test', tags: ['x', null, 1.5]}"));
            assertThatThrownBy(() ->
                            mongo.collection("people").insertOne(Document.parse("{_id: 'b', email: 'a@demo.test'}")))
                    .hasMessageContaining("E11000");
        }
    }

    @Test
    void concurrentCountersGiveEachNumberOnce() throws InterruptedException {
        int threads = 8;
        int each = 60;
        ConcurrentLinkedQueue<Integer> numbers = new ConcurrentLinkedQueue<>();
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            List<Thread> workers = IntStream.range(0, threads)
                    .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < each; i++) {
                            numbers.add(next(mongo));
                        }
                    }))
                    .toList();
            for (Thread worker : workers) {
                worker.join();
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, threads * each).boxed().toList());
    }

    private static Integer next(TestDatabase mongo) {
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        Document after =
                mongo.collection("counters").findOneAndUpdate(COUNTER, Document.parse("{$inc: {n: 1}}"), options);
        return after == null ? -1 : after.getInteger("n");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            String address = mongo.server().connectionString().getHosts().getFirst();
            int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
            assertThat(address).startsWith("127.0.0.1:");

            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(other -> !other.equals(InetAddress.ofLiteral("127.0.0.1")))
                    .toList();
            for (InetAddress other : others) {
                try (Socket socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, port), 500))
                            .as("%s", other)
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void letsNobodyElseIn() {
        try (TestDatabase mongo = TestDatabase.open(folder, false);
                MongoClient stranger = MongoClients.create(mongo.server().connectionString())) {
            mongo.collection("boards").insertOne(new Document("_id", "secret"));

            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> stranger.getDatabase("panelboard")
                            .getCollection("boards")
                            .find()
                            .first())
                    .satisfies(e -> assertThat(e.getCode()).isEqualTo(13));
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        try (TestDatabase _ = TestDatabase.open(folder, false)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(StoreFile.NAME))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void answersWhatTheHealthCheckAsks() {
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            mongo.collection("people").insertOne(new Document("_id", "a"));

            assertThat(mongo.client().listDatabaseNames()).containsExactly("panelboard");
            assertThat(mongo.client().getDatabase("admin").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true)
                    .containsKey("maxWireVersion");
        }
    }

    @Test
    void givesTheSpaceOfDroppedCollectionsBack() {
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            mongo.collection("c").insertOne(new Document("_id", 1));
            mongo.collection("c").drop();
            assertThat(mongo.database().listCollectionNames()).isEmpty();
            mongo.collection("c").insertOne(new Document("_id", 1));
        }
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            assertThat(mongo.collection("c").countDocuments()).isOne();
            mongo.database().drop();
        }
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            assertThat(mongo.client().listDatabaseNames()).isEmpty();
        }
    }
}
