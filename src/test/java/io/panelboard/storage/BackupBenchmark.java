package io.panelboard.storage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import io.panelboard.storage.embedded.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Measures how long it takes to open a database of some 100 MB and to back it up, and how long a writer waits with and
 * without a backup:
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.panelboard.storage.BackupBenchmark }</pre>
 */
final class BackupBenchmark {

    private static final int BOARDS = 1_000;
    private static final int EVENTS = 250;
    private static final int ROUNDS = 3;

    private BackupBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "backup-benchmark");
        fill(folder);
        System.out.printf("database of %,d MB%n", Files.size(folder.resolve(StoreFile.NAME)) >> 20);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            try (TestDatabase mongo = TestDatabase.open(folder, true)) {
                System.out.printf("opened in %,d ms%n", millis(System.nanoTime() - start));
                measure("alone", mongo, () -> rest(5_000));
                measure("during a backup", mongo, () -> backup(mongo));
            }
        }
    }

    private static void fill(Path folder) {
        Random random = new Random(1);
        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            MongoCollection<Document> boards = mongo.collection("boards");
            boards.createIndex(new Document("interview", 1), new IndexOptions().unique(true));
            for (int i = 0; i < BOARDS; i += 10) {
                boards.insertMany(IntStream.range(i, i + 10)
                        .mapToObj(n -> board(n, random))
                        .toList());
            }
        }
    }

    private static Document board(int number, Random random) {
        return new Document("_id", "board-" + number)
                .append("interview", "i" + number)
                .append(
                        "events",
                        IntStream.range(0, EVENTS)
                                .mapToObj(seq -> new Document("seq", seq)
                                        .append("by", "panelist-" + random.nextInt(5))
                                        .append("evidence", "what was said ".repeat(random.nextInt(50))))
                                .toList());
    }

    private static void backup(TestDatabase mongo) {
        long start = System.nanoTime();
        try (Backup backup = mongo.server().backups(Clock.systemUTC()).take()) {
            System.out.printf("backup of %,d MB in %,d ms%n", backup.bytes() >> 20, millis(System.nanoTime() - start));
        }
    }

    private static void rest(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
    }

    private static void measure(String what, TestDatabase mongo, Runnable meanwhile) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        LongStream.Builder waits = LongStream.builder();
        MongoCollection<Document> notes = mongo.collection("notes");
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                long start = System.nanoTime();
                notes.insertOne(new Document("text", "separate error types in libraries"));
                waits.add(System.nanoTime() - start);
            }
        });
        meanwhile.run();
        over.set(true);
        writer.join();
        double[] sorted =
                waits.build().mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
        System.out.printf(
                "writer %-16s %,6d writes  p50 %6.1f ms  p99 %6.1f ms  longest %6.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).max().orElse(0));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
