package io.panelboard.storage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Measures an acknowledged, durable compare-and-set append to a board, with fsync and without, beside the same on an
 * in-memory server, all in one run (the first round warms up):
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.panelboard.storage.StorageBenchmark }</pre>
 */
final class StorageBenchmark {

    private static final int APPENDS = 3_000;
    private static final int EVENTS_PER_BOARD = 300;

    private StorageBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
        MongoServer memory = new MongoServer(new MemoryBackend());
        try (MongoClient plain = MongoClients.create(memory.bindAndGetConnectionString());
                TestDatabase unsynced = TestDatabase.open(folder.resolve("unsynced"), false);
                TestDatabase synced = TestDatabase.open(folder.resolve("synced"), true)) {
            MongoCollection<Document> nothing = plain.getDatabase("benchmark").getCollection("boards");
            for (int writers : new int[] {1, 1, 4, 8}) {
                double[] base = measure("in memory", nothing, writers, null);
                measure("durable, no fsync", unsynced.collection("boards"), writers, base);
                measure("durable, fsync", synced.collection("boards"), writers, base);
            }
        } finally {
            memory.shutdownNow();
        }
    }

    private static double[] measure(
            String what, MongoCollection<Document> boards, int writers, double @Nullable [] base)
            throws InterruptedException {
        var _ = boards.deleteMany(new Document());
        long[][] nanos = new long[writers][];
        Thread[] threads = new Thread[writers];
        for (int i = 0; i < writers; i++) {
            int writer = i;
            threads[i] = Thread.ofPlatform().start(() -> nanos[writer] = appends(boards, writer, APPENDS / writers));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double[] millis = Arrays.stream(nanos)
                .flatMapToLong(Arrays::stream)
                .mapToDouble(value -> value / 1e6)
                .sorted()
                .toArray();
        double[] result = {millis[millis.length / 2], millis[millis.length * 99 / 100]};
        double[] ratio = base == null ? result : base;
        System.out.printf(
                "%d writer(s), %-17s  p50 %6.2f ms  p99 %7.2f ms  (x %.2f, x %.2f of in memory)%n",
                writers, what, result[0], result[1], result[0] / ratio[0], result[1] / ratio[1]);
        return result;
    }

    private static long[] appends(MongoCollection<Document> boards, int writer, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> append(boards, writer + "-" + i / EVENTS_PER_BOARD, i % EVENTS_PER_BOARD))
                .toArray();
    }

    private static long append(MongoCollection<Document> boards, String board, int seq) {
        if (seq == 0) {
            boards.insertOne(Document.parse("{seq: 0, events: []}").append("_id", board));
        }
        Document event = new Document("seq", seq + 1)
                .append("type", "scored")
                .append("by", "panelist-1")
                .append("question", "q-17")
                .append("evidence", "separate error types in libraries, one for the application");
        long start = System.nanoTime();
        long changed = boards.updateOne(
                        new Document("_id", board).append("seq", seq),
                        new Document("$push", new Document("events", event)).append("$inc", new Document("seq", 1)))
                .getModifiedCount();
        long nanos = System.nanoTime() - start;
        if (changed != 1) {
            throw new IllegalStateException(board + " was not at " + seq);
        }
        return nanos;
    }
}
