package io.panelboard.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.IndexOptions;
import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.embedded.DerivedIndex;
import io.panelboard.storage.embedded.DurableDatabase;
import io.panelboard.storage.embedded.FileHeader;
import io.panelboard.storage.embedded.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderAndNewerFilesTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(StoreFile.NAME);
    }

    @Test
    void aFileOfTheFormerFormatIsBroughtUpToDateAndKept() throws IOException {
        List<Document> before = writeFormerFile();
        byte[] bytes = Files.readAllBytes(file);

        try (TestDatabase mongo = TestDatabase.open(folder, false)) {
            assertThat(mongo.collection("people").find()).containsExactlyElementsOf(before);
            assertThat(mongo.collection("people").find(new Document("email", "p7@demo.test")))
                    .hasSize(1);
            assertThat(mongo.collection("people").listIndexes()).hasSize(2);
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(former()).singleElement().satisfies(kept -> assertThat(kept).hasBinaryContent(bytes));
        TestDatabase.open(folder, false).close();
        assertThat(former()).as("once is enough").hasSize(1);
    }

    @Test
    void aFormerFileWithABrokenDocumentIsNotTouched() throws IOException {
        writeFormerFile();
        try (MVStore store = MVStore.open(file.toString())) {
            DurableDatabase.documents(store, "documents.panelboard.people")
                    .put(DerivedIndex.idOf("broken"), new byte[] {1, 2, 3});
        }
        byte[] bytes = Files.readAllBytes(file);

        assertRefused(file + " is damaged: a document of documents.panelboard.people cannot be read (broken).");
        assertThat(file).hasBinaryContent(bytes);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(StoreFile.NAME, "panelboard.lock");
        }
    }

    @Test
    void aFileOfANewerFormatNamesTheVersionItNeeds() throws IOException {
        TestDatabase.open(folder, false).close();
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new FileHeader(3, "2.1.0", "").bytes()));
        }
        byte[] bytes = Files.readAllBytes(file);

        assertRefused(file + " was written by Panelboard 2.1.0 (format 3); this version reads formats up to 2.");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aNewerHeaderOfAnotherShapeNamesTheVersionToo() throws IOException {
        TestDatabase.open(folder, false).close();
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(
                    "Panelboard database\nformat: 7\nwriter: 9.0.1\nsealed: yes\nsum: 0\n".getBytes(UTF_8)));
        }

        assertRefused(file + " was written by Panelboard 9.0.1 (format 7); this version reads formats up to 2.");
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws IOException {
        Path made = folder.resolve("above/data");
        TestDatabase.open(made, false).close();
        assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whereADatabaseWasNoEmptyOneIsMade() throws IOException {
        TestDatabase.open(folder, false).close();
        Files.move(file, folder.resolve("panelboard.until-2026-10-06T120000Z.mv"));

        assertRefused("There is no panelboard.mv in " + folder);
        assertThat(file).doesNotExist();
    }

    private List<Document> writeFormerFile() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        List<Document> people = new ArrayList<>();
        try (TestDatabase mongo = TestDatabase.open(source, false)) {
            mongo.collection("people").createIndex(new Document("email", 1), new IndexOptions().unique(true));
            for (int i = 0; i < 500; i++) {
                people.add(new Document("_id", "p%03d".formatted(i)).append("email", "p" + i + "@demo.test"));
            }
            mongo.collection("people").insertMany(people);
        }
        MVStore store = StoreFile.open(source.resolve(StoreFile.NAME).toString(), null);
        FormatOne.writeInto(file, store);
        store.closeImmediately();
        try (var files = Files.list(source)) {
            for (Path path : files.toList()) {
                Files.delete(path);
            }
        }
        Files.delete(source);
        return people;
    }

    private List<Path> former() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("panelboard.until-"))
                    .toList();
        }
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(StartupFailure.class)
                .isThrownBy(() -> TestDatabase.open(folder, false).close())
                .withMessageContaining(sentence)
                .satisfies(e -> assertThat(e.action()).contains("PANELBOARD_DATA"));
    }
}
