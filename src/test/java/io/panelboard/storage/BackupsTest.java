package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoCollection;
import io.panelboard.shared.RuleViolation;
import io.panelboard.storage.embedded.Restore;
import io.panelboard.storage.embedded.StoreFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-10-06T12:00:00Z"), ZoneOffset.UTC);
    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    @Test
    void holdsWhatWasAcknowledgedWhileOthersGoOnWriting() throws Exception {
        AtomicIntegerArray acknowledged = new AtomicIntegerArray(WRITERS);
        AtomicBoolean enough = new AtomicBoolean();
        try (TestDatabase mongo = TestDatabase.open(folder.resolve("live"), true)) {
            List<Thread> writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> Thread.ofPlatform().start(() -> append(mongo, i, acknowledged, enough)))
                    .toList();
            Backups backups = mongo.server().backups(NOON);
            for (int round = 1; round <= 3; round++) {
                int[] before = waitFor(acknowledged, round * 15);
                try (Backup backup = backups.take()) {
                    assertHolds(backup, before, folder.resolve("restored" + round));
                }
            }
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private static void append(TestDatabase mongo, int writer, AtomicIntegerArray acknowledged, AtomicBoolean enough) {
        MongoCollection<Document> boards = mongo.collection("boards");
        Document board = new Document("_id", writer);
        boards.insertOne(Document.parse("{seq: 0, events: []}").append("_id", writer));
        for (int seq = 1; !enough.get(); seq++) {
            var _ = boards.updateOne(
                    board, new Document("$push", new Document("events", seq)).append("$inc", new Document("seq", 1)));
            acknowledged.set(writer, seq);
        }
    }

    private static int[] waitFor(AtomicIntegerArray acknowledged, int count) {
        while (IntStream.range(0, WRITERS).anyMatch(i -> acknowledged.get(i) < count)) {
            Thread.onSpinWait();
        }
        return IntStream.range(0, WRITERS).map(acknowledged::get).toArray();
    }

    private static void assertHolds(Backup backup, int[] before, Path to) {
        assertThat(Restore.into(to, backup.file())).contains("a backup of 2026-10-06T12:00:00Z");
        try (TestDatabase restored = TestDatabase.open(to, true)) {
            for (Document board : restored.collection("boards").find()) {
                int seq = board.getInteger("seq");
                assertThat(seq).isGreaterThanOrEqualTo(before[board.getInteger("_id")]);
                assertThat(board.getList("events", Integer.class))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, seq).boxed().toList());
            }
        }
    }

    @Test
    void onlyItsOwnerReadsItAndNothingOfItStays() throws IOException {
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            mongo.collection("people").insertOne(new Document("_id", "a"));
            Backup backup = mongo.server().backups(NOON).take();
            assertThat(backup.name()).isEqualTo("panelboard-2026-10-06T120000Z.mv");
            assertThat(Files.getPosixFilePermissions(backup.file()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (InputStream content = backup.content()) {
                assertThat(content.readAllBytes()).hasSize((int) backup.bytes());
                assertThat(files()).as("even while it is read").hasSize(2);
            }
            mongo.server().backups(NOON).take().close();
            assertThat(files()).containsExactlyInAnyOrder(StoreFile.NAME, "panelboard.lock");
        }
    }

    @Test
    void whatAKillLeftIsGoneAfterTheNextStart() throws IOException {
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            var _ = mongo.server().backups(NOON).take();
            assertThat(files()).hasSize(3);
        }
        TestDatabase.open(folder, true).close();
        assertThat(files()).containsExactlyInAnyOrder(StoreFile.NAME, "panelboard.lock");
    }

    @Test
    void aDamagedDatabaseGivesNoBackupAndStops() throws IOException {
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            mongo.collection("people")
                    .insertMany(IntStream.range(0, 5_000)
                            .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(2_000)))
                            .toList());
        }
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            Path file = folder.resolve(StoreFile.NAME);
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 100_000; i < bytes.length - 100_000; i += 4_100) {
                bytes[i] ^= 1;
            }
            Files.write(file, bytes);

            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> mongo.server().backups(NOON).take())
                    .withMessageContaining("The backup could not be made")
                    .withMessageContaining("is damaged");
            assertThat(files()).hasSize(2);
            assertThatExceptionOfType(com.mongodb.MongoException.class)
                    .isThrownBy(() -> mongo.collection("people").find().into(new java.util.ArrayList<>()))
                    .withMessageContaining("is damaged");
            assertThatExceptionOfType(com.mongodb.MongoException.class)
                    .isThrownBy(() -> mongo.collection("other").insertOne(new Document()))
                    .withMessageContaining("has stopped");
        }
    }

    @Test
    void aMongoHasToolsOfItsOwn() {
        Backups backups =
                RemoteMongo.at("mongodb://user:secret@db.demo.test:27017/panel").backups(NOON);

        assertThat(backups.facts().place()).isEqualTo("db.demo.test:27017, database panel");
        assertThat(backups.facts().backups()).isFalse();
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(backups::take).withMessageContaining("mongodump");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
