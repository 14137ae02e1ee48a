package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import io.panelboard.shared.StartupFailure;
import io.panelboard.shared.mongo.DatabaseFailure;
import io.panelboard.storage.embedded.EmbeddedMongo;
import io.panelboard.storage.embedded.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

class StorageFailuresTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondProcessIsToldWhoHoldsTheFile() throws Exception {
        try (TestDatabase _ = TestDatabase.open(folder, false)) {
            Process second = OtherJvm.start(OpenOnce.class, folder.toString());
            String said = new String(second.getInputStream().readAllBytes(), OtherJvm.CHARSET);

            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said.strip())
                    .isEqualTo("Another Panelboard is already using " + folder.resolve(StoreFile.NAME)
                            + ". Stop it or choose another folder with PANELBOARD_DATA.");
        }
    }

    /** Runs in the second process. */
    static final class OpenOnce {
        public static void main(String[] arguments) {
            try (TestDatabase _ = TestDatabase.open(Path.of(arguments[0]), false)) {
                System.out.println("opened");
            } catch (StartupFailure e) {
                System.out.println(e.getMessage() + " " + e.action());
            }
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.write(
                folder.resolve(StoreFile.NAME), "not a database ".repeat(1_000).getBytes(OtherJvm.CHARSET));

        assertRefused(folder, folder.resolve(StoreFile.NAME) + " is damaged or is not a Panelboard database.");
    }

    @Test
    void aFileOfAnotherKindIsNotTouched() {
        try (MVStore other = MVStore.open(folder.resolve(StoreFile.NAME).toString())) {
            other.openMap("somebody's").put("a", "b");
        }
        assertRefused(folder, "another kind or of another version");
        try (MVStore other = MVStore.open(folder.resolve(StoreFile.NAME).toString())) {
            assertThat(other.openMap("somebody's")).containsEntry("a", "b");
        }
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertRefused(file, "The folder " + file + " cannot be used");
    }

    @ParameterizedTest
    @EnumSource(FailingDisk.Fault.class)
    void aFailedCommitIsNeverASuccess(FailingDisk.Fault fault) {
        TestDatabase.open(folder, true).close();
        FailingDisk disk = FailingDisk.install();
        String file = disk.pathOf(folder.resolve(StoreFile.NAME));
        try (TestDatabase mongo = TestDatabase.of(EmbeddedMongo.on(StoreFile.open(file, null), true))) {
            MongoCollection<Document> boards = mongo.collection("boards");
            boards.insertOne(new Document("_id", "kept"));
            disk.fail(fault);

            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> boards.insertOne(new Document("_id", "lost")))
                    .withMessageContaining("No space left on device");
            disk.mend();
            assertThatThrownBy(() -> boards.insertOne(new Document("_id", "later")))
                    .hasMessageContaining("has stopped");
            assertThatThrownBy(() -> boards.find().first()).hasMessageContaining("has stopped");
        }
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            assertThat(mongo.collection("boards").distinct("_id", String.class))
                    .contains("kept")
                    .doesNotContain("later");
        }
    }

    @Test
    void whoAsksAStoppedDatabaseIsToldSo() {
        TestDatabase.open(folder, true).close();
        FailingDisk disk = FailingDisk.install();
        String file = disk.pathOf(folder.resolve(StoreFile.NAME));
        try (TestDatabase mongo = TestDatabase.of(EmbeddedMongo.on(StoreFile.open(file, null), true))) {
            var template = new MongoTemplate(mongo.client(), Storage.DATABASE);
            disk.fail(FailingDisk.Fault.WRITE);

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> template.insert(new Document("_id", "lost"), "boards"))
                    .satisfies(e -> {
                        assertThat(DatabaseFailure.of(e)).isEqualTo(DatabaseFailure.STOPPED);
                        assertThat(DatabaseFailure.sentence(e))
                                .contains("cannot save anything", "log", "What was saved is kept");
                    });
        } finally {
            disk.mend();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAtTheStart() {
        EmbeddedMongo.open(folder, true).close();
        FailingDisk disk = FailingDisk.install();
        var store = StoreFile.open(disk.pathOf(folder.resolve(StoreFile.NAME)), null);
        store.openMap("makes the first commit write").put("a", "b");
        disk.fail(FailingDisk.Fault.WRITE);
        try {
            assertThatExceptionOfType(StartupFailure.class)
                    .isThrownBy(() -> EmbeddedMongo.on(store, true).close())
                    .withMessageContaining("cannot be written (No space left on device)")
                    .satisfies(e -> assertThat(e.action()).contains("Make room on the disk"));
        } finally {
            disk.mend();
        }
    }

    private static void assertRefused(Path folder, String sentence) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> TestDatabase.open(folder, false).close())
                .withMessageContaining(sentence)
                .satisfies(e -> assertThat(e.action()).contains("PANELBOARD_DATA"));
    }
}
