package io.panelboard.storage.embedded;

import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks a backup as a restore would, on a copy, without touching it or the database. */
public final class BackupCheck {

    private BackupCheck() {}

    /**
     * Opens and reads all of a backup.
     *
     * @return a sentence that says what is in it
     * @throws StartupFailure if it is not whole; the description says what is wrong
     */
    public static String of(Path backup) {
        Path copy = null;
        try {
            // Opening may finish what a crash left, so it is done to a copy.
            copy = Files.createTempDirectory("panelboard-check").resolve(StoreFile.NAME);
            Files.copy(backup, copy);
            long documents = StoreCopy.check(copy);
            return "%s is whole: %,d documents, %s.".formatted(backup, documents, made(copy));
        } catch (StartupFailure e) {
            throw new StartupFailure(e.description().replace(String.valueOf(copy), backup.toString()), e.action(), e);
        } catch (IOException e) {
            throw new StartupFailure(
                    backup + " cannot be read, or not be copied to be checked (" + e + ").",
                    "Name a backup, and keep as much room where temporary files lie.",
                    e);
        } finally {
            remove(copy);
        }
    }

    private static String made(Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy)) {
            FileHeader header = FileHeader.read(BlockFile.firstPage(channel));
            if (header == null) {
                return "without a header";
            }
            return "format %d, written by Panelboard %s%s"
                    .formatted(
                            header.format(),
                            header.writer(),
                            header.made().isEmpty() ? ", a database and no backup" : " at " + header.made());
        }
    }

    private static void remove(java.nio.file.@org.jspecify.annotations.Nullable Path copy) {
        if (copy == null) {
            return;
        }
        try {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(copy.resolveSibling(""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
