package io.panelboard.storage;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * How long an acknowledged, durable compare-and-set append to a board takes, with fsync and without, in one run:
 *
 * <pre>{@code
 * ./mvnw -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=io.panelboard.storage.StorageBenchmark
 * }</pre>
 */
final class StorageBenchmark {

    private static final int APPENDS = 2_000;
    private static final int WARM_UP = 500;
    private static final int EVENTS_PER_BOARD = 300;

    private StorageBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "benchmark");
        for (int writers : new int[] {1, 4, 8}) {
            double[] with = measure(folder.resolve("fsync-" + writers), true, writers);
            double[] without = measure(folder.resolve("no-fsync-" + writers), false, writers);
            System.out.printf(
                    "%d writer(s), append to a board: fsync p50 %.2f ms p99 %.2f ms; without p50 %.2f ms p99 %.2f ms;"
                            + " ratio p50 %.2f p99 %.2f%n",
                    writers, with[0], with[1], without[0], without[1], with[0] / without[0], with[1] / without[1]);
        }
    }

    private static double[] measure(Path folder, boolean fsync, int writers) throws InterruptedException {
        try (TestDatabase mongo = TestDatabase.open(folder, fsync)) {
            long[][] nanos = new long[writers][];
            Thread[] threads = new Thread[writers];
            for (int i = 0; i < writers; i++) {
                int writer = i;
                threads[i] = Thread.ofPlatform().start(() -> nanos[writer] = appends(mongo, "w" + writer));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            double[] millis = Arrays.stream(nanos)
                    .flatMapToLong(Arrays::stream)
                    .mapToDouble(value -> value / 1e6)
                    .sorted()
                    .toArray();
            return new double[] {millis[millis.length / 2], millis[millis.length * 99 / 100]};
        }
    }

    private static long[] appends(TestDatabase mongo, String writer) {
        MongoCollection<Document> boards = mongo.collection("boards");
        return IntStream.range(0, WARM_UP + APPENDS)
                .mapToLong(i -> append(boards, writer + "-" + i / EVENTS_PER_BOARD, i % EVENTS_PER_BOARD))
                .skip(WARM_UP)
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
