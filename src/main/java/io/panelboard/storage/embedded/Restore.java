package io.panelboard.storage.embedded;

import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** Restores a backup in the place of the database's file. */
public final class Restore {

    private static final String NOTE = "restoration";

    private Restore() {}

    /**
     * Checks the backup completely, keeps the present file under another name, and replaces it by a copy of the backup.
     * Whatever fails before the last step leaves everything as it was.
     *
     * @return what was done, in a sentence
     * @throws StartupFailure when another process uses the folder, or the backup cannot be used
     */
    public static String into(Path folder, Path backup) {
        Path present = folder.resolve(StoreFile.NAME);
        try (FolderLock _ = FolderLock.take(folder)) {
            requireBackup(backup, present);
            StoreFolder.removeUnfinished(folder);
            Path copy = StoreFolder.unfinished(present);
            boolean done = false;
            try {
                copy(backup, copy);
                if (LegacyFormatMigration.is(copy)) {
                    Files.delete(LegacyFormatMigration.bringUpToDate(copy));
                }
                String from = backup.getFileName() + made(copy);
                long documents = check(copy, backup, from, present);
                Path aside = StoreFolder.replace(present, copy);
                done = true;
                return "Restored %s from %s, %,d documents. %s Start Panelboard without this option now."
                        .formatted(present, from, documents, former(aside));
            } finally {
                if (!done) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            throw new StartupFailure(
                    backup + " could not be restored (" + e.getMessage() + "). The database is as it was.",
                    "Check the disk and the rights on both files, and try again.",
                    e);
        }
    }

    private static String former(@Nullable Path aside) {
        return aside == null ? "There was no database here before." : "The former database is kept as " + aside + ".";
    }

    private static void requireBackup(Path backup, Path present) throws IOException {
        if (!Files.isRegularFile(backup) || !Files.isReadable(backup)) {
            throw new StartupFailure(
                    "There is no file " + backup + " that Panelboard may read.",
                    "Give the path of a backup: --panelboard.storage.restore=FILE.");
        }
        if (Files.exists(present) && Files.isSameFile(backup, present)) {
            throw new StartupFailure(
                    backup + " is the database itself, not a backup of it.",
                    "Give the path of a backup: --panelboard.storage.restore=FILE.");
        }
    }

    private static void copy(Path backup, Path copy) throws IOException {
        try (InputStream from = Files.newInputStream(backup);
                FileChannel channel = StoreFolder.createPrivate(copy);
                OutputStream to = Channels.newOutputStream(channel)) {
            var _ = from.transferTo(to);
            channel.force(true);
        }
    }

    private static String made(Path copy) throws IOException {
        try (FileChannel channel = FileChannel.open(copy)) {
            FileHeader header = FileHeader.read(BlockFile.firstPage(channel));
            return header == null || header.made().isEmpty() ? "" : ", a backup of " + header.made();
        }
    }

    /** Opens and reads all of it, and writes the note of the restoration. */
    private static long check(Path copy, Path backup, String from, Path present) {
        MVStore store;
        try {
            store = StoreFile.open(copy.toString(), null);
        } catch (StartupFailure e) {
            throw refused(e, copy, backup);
        }
        try {
            long documents = StoreCopy.documents(copy, store);
            String former = Files.exists(present) ? "the database before it is kept" : "there was no database before";
            writeNote(store, new DatabaseRestored(UUID.randomUUID().toString(), from, former));
            store.close();
            return documents;
        } catch (StartupFailure e) {
            throw refused(e, copy, backup);
        } finally {
            store.closeImmediately();
        }
    }

    /** Names the backup, which the administrator knows, instead of its copy. */
    private static StartupFailure refused(StartupFailure e, Path copy, Path backup) {
        String problem = String.valueOf(e.getMessage()).replace(copy.toString(), backup.toString());
        return new StartupFailure(
                problem + " Nothing was restored; the database is as it was.",
                "Give an older backup that is whole.",
                e);
    }

    /** Writes the note beside the documents, so that it moves with the file. */
    private static void writeNote(MVStore store, DatabaseRestored restoration) {
        Map<String, String> note = store.openMap(NOTE);
        note.put("id", restoration.id());
        note.put("backup", restoration.backup());
        note.put("former", restoration.former());
        store.commit();
    }

    /** Returns the note of the last restoration in a store, if any. */
    static Optional<DatabaseRestored> noteIn(MVStore store) {
        if (!store.hasMap(NOTE)) {
            return Optional.empty();
        }
        Map<String, String> note = store.openMap(NOTE);
        return Optional.of(new DatabaseRestored(
                note.getOrDefault("id", ""), note.getOrDefault("backup", ""), note.getOrDefault("former", "")));
    }
}
