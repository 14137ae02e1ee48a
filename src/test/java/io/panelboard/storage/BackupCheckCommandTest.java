package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCheckCommandTest {

    @TempDir
    private Path folder;

    private Path backup;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void take() throws IOException {
        backup = folder.resolve("backup.mv");
        try (TestDatabase mongo = TestDatabase.open(folder.resolve("data"), false)) {
            for (int i = 0; i < 300; i++) {
                mongo.collection("people").insertOne(new Document("_id", "p" + i).append("text", "x".repeat(200)));
            }
            try (Backup taken = mongo.server().backups(Clock.systemUTC()).take()) {
                Files.copy(taken.file(), backup, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private int check(String... arguments) {
        return BackupCheckCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aWholeBackupIsSaidToBeAndStaysAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(backup);

        assertThat(check("--panelboard.backup.check=" + backup)).isZero();
        assertThat(said()).startsWith(backup + " is whole: 302 documents, format 2, written by Panelboard");
        assertThat(backup).hasBinaryContent(before);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("backup.mv", "data");
        }
    }

    @Test
    void aDamagedOneIsNot() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 20_000; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(backup, bytes);

        assertThat(check("--panelboard.backup.check=" + backup)).isEqualTo(1);
        assertThat(said().lines()).singleElement().asString().startsWith(backup + " is damaged");
    }

    @Test
    void whatIsNoBackupIsNamed() throws IOException {
        Files.writeString(backup, "hello");
        assertThat(check("--panelboard.backup.check=" + backup)).isEqualTo(1);
        assertThat(said()).isEqualTo(backup + " is damaged or is not a Panelboard database.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(check("--panelboard.backup.check=/nosuch")).isEqualTo(1);
        assertThat(said().lines()).singleElement().asString().startsWith("/nosuch cannot be read");
    }

    @Test
    void withoutAFileItSaysHow() {
        assertThat(check("--panelboard.backup.check")).isEqualTo(1);
        assertThat(said()).isEqualTo("Name one backup: --panelboard.backup.check=FILE.");
    }
}
