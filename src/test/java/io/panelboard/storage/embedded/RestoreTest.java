package io.panelboard.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.Backup;
import io.panelboard.storage.FormatOne;
import io.panelboard.storage.OtherJvm;
import io.panelboard.storage.RestoreAtStart;
import io.panelboard.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class RestoreTest {

    @TempDir
    private Path temp;

    private Path folder;
    private Path file;
    private Path backup;

    /** Makes a backup that holds "before", and a database that has gone on to "after". */
    @BeforeEach
    void takeABackup() throws IOException {
        folder = temp.resolve("data");
        file = folder.resolve(StoreFile.NAME);
        backup = temp.resolve("backup.mv");
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            mongo.collection("people").insertOne(new Document("_id", "before"));
            try (Backup copy = mongo.server().backups(Clock.systemUTC()).take()) {
                Files.copy(copy.file(), backup);
            }
            mongo.collection("people").insertOne(new Document("_id", "after"));
        }
    }

    @Test
    void theBackupTakesThePlaceOfThePresentFileWhichIsKept() throws IOException {
        byte[] present = Files.readAllBytes(file);

        String said = Restore.into(folder, backup);

        Path kept = files().stream()
                .filter(f -> f.getFileName().toString().startsWith("panelboard.until-"))
                .findFirst()
                .orElseThrow();
        assertThat(said)
                .startsWith("Restored " + file + " from backup.mv, a backup of ")
                .contains("The former database is kept as " + kept);
        assertThat(kept).hasBinaryContent(present);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(people()).containsExactly("before");
        assertThat(files()).hasSize(3);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aStartSaysWhatFormerDatabasesAreKept(CapturedOutput output) throws IOException {
        var log = (Logger) LoggerFactory.getLogger(StoreFolder.class);
        log.setLevel(Level.INFO);
        TestDatabase.open(folder, true).close();
        assertThat(output).doesNotContain("former databases");

        Files.write(folder.resolve("panelboard.until-2026-01-01"), new byte[1_500_001]);
        Files.write(folder.resolve("panelboard.until-2026-02-01"), new byte[1_000_000]);
        TestDatabase.open(folder, true).close();
        log.setLevel(null);

        assertThat(output)
                .containsOnlyOnce("2 former databases are kept in " + folder
                        + " (3 MB), the newest as panelboard.until-2026-02-01; delete those that you no longer need");
    }

    @Test
    void theRestoredDatabaseKnowsThatItWasRestored() {
        var _ = Restore.into(folder, backup);
        String first;
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            var restoration = mongo.server().restoration().orElseThrow();
            first = restoration.id();
            assertThat(restoration.backup()).startsWith("backup.mv, a backup of ");
        }
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            assertThat(mongo.server().restoration().orElseThrow().id()).isEqualTo(first);
        }
        var _ = Restore.into(folder, backup);
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            assertThat(mongo.server().restoration().orElseThrow().id()).isNotEqualTo(first);
        }
    }

    @Test
    void aBackupOfTheFormerFormatIsRestoredToo() throws IOException {
        Path former = temp.resolve("former.mv");
        MVStore store = StoreFile.open(backup.toString(), null);
        FormatOne.writeInto(former, store);
        store.closeImmediately();

        var _ = Restore.into(folder, former);

        assertThat(people()).containsExactly("before");
        assertThat(files()).hasSize(3);
    }

    @Test
    void nothingChangesWhileAnotherProcessUsesTheFolder() throws Exception {
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            Process second = OtherJvm.start(RestoreOnce.class, folder.toString(), backup.toString());
            String said = new String(second.getInputStream().readAllBytes(), OtherJvm.CHARSET);

            assertThat(said).startsWith("Another Panelboard is already using " + file + ".");
            mongo.collection("people").insertOne(new Document("_id", "later"));
        }
        assertThat(people()).containsExactlyInAnyOrder("before", "after", "later");
    }

    /** Runs in the second process. */
    static final class RestoreOnce {
        public static void main(String[] arguments) {
            try {
                System.out.println(Restore.into(Path.of(arguments[0]), Path.of(arguments[1])));
            } catch (StartupFailure e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aBackupThatIsNotWholeChangesNothing() throws IOException {
        byte[] damaged = Files.readAllBytes(backup);
        for (int block = 12_288 + 2 * 4_100; block < damaged.length; block += 4_100) {
            damaged[block + 7] ^= 4;
        }
        Files.write(backup, damaged);

        assertRefused(backup, backup + " is damaged");
        assertRefused(backup, "Nothing was restored; the database is as it was.");
        Files.writeString(backup, "holiday pictures");
        assertRefused(backup, backup + " is damaged or is not a Panelboard database.");
    }

    @Test
    void whatIsNoBackupIsNamed() throws IOException {
        assertRefused(temp.resolve("nothing"), "There is no file " + temp.resolve("nothing"));
        assertRefused(temp, "There is no file " + temp);
        assertRefused(file, file + " is the database itself");
    }

    private void assertRefused(Path from, String sentence) throws IOException {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> Restore.into(folder, from))
                .withMessageContaining(sentence);
        assertThat(files()).hasSize(2);
        assertThat(people()).containsExactlyInAnyOrder("before", "after");
    }

    @Test
    void theOptionRestoresAndEndsTheProcess() {
        List<Integer> exits = new ArrayList<>();
        RestoreAtStart restore = new RestoreAtStart(exits::add);

        restore.onApplicationEvent(starting(Map.of("panelboard.data", folder.toString())));
        assertThat(exits).isEmpty();
        restore.onApplicationEvent(
                starting(Map.of("panelboard.data", folder.toString(), RestoreAtStart.OPTION, backup.toString())));

        assertThat(exits).containsExactly(0);
        assertThat(people()).containsExactly("before");
    }

    @Test
    void aMongoIsRestoredByItsOwnTools() {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> new RestoreAtStart(_ -> {})
                        .onApplicationEvent(starting(
                                Map.of("panelboard.mongodb.uri", "mongodb://h:1", RestoreAtStart.OPTION, "file"))))
                .satisfies(e -> assertThat(e.action()).contains("mongorestore"));
    }

    private static ApplicationEnvironmentPreparedEvent starting(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment);
    }

    private List<String> people() {
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            return mongo.collection("people").distinct("_id", String.class).into(new ArrayList<>());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
