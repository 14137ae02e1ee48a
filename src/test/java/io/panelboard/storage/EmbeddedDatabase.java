package io.panelboard.storage;

import com.mongodb.client.MongoClient;
import io.panelboard.storage.embedded.Restore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Provides the embedded database for the contract tests of other modules' stores. */
public final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /** Restores a backup into a folder and returns the content of a collection. */
    public static List<Document> restored(Path backup, Path folder, String collection) {
        var _ = Restore.into(folder, backup);
        try (TestDatabase mongo = TestDatabase.open(folder, true)) {
            return mongo.collection(collection).find().into(new ArrayList<>());
        }
    }

    /** Returns a client of a new embedded database, which ends with the tests' process. */
    public static MongoClient client() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "test-data"));
            return TestDatabase.open(Files.createTempDirectory(folder, "stores"), false)
                    .client();
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for a test's data could be made", e);
        }
    }
}
