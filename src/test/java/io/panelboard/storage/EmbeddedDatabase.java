package io.panelboard.storage;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The embedded database for the contract tests of other modules' stores. */
public final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /** A client of a new embedded database, which ends with the tests' process. */
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
