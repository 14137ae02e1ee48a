package io.panelboard.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the one file in which the embedded database lies, or says in a sentence why it cannot. */
final class StoreFile {

    static final String NAME = "panelboard.mv";

    private static final int FORMAT = 1;
    private static final String OTHER_FOLDER = "choose another folder with PANELBOARD_DATA.";

    private StoreFile() {}

    /** @throws StorageException when the folder or the file in it cannot be used */
    static MVStore openIn(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                Files.createFile(file);
                if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
                    // Scores and candidates are nobody else's business.
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        } catch (IOException e) {
            throw new StorageException(
                    "The folder " + folder + " cannot be used for Panelboard's data (" + e + ").",
                    "Make it a folder that Panelboard may write to, or " + OTHER_FOLDER,
                    e);
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new StorageException(
                    "Panelboard may not read and write " + file + ".",
                    "Give it the right to, or " + OTHER_FOLDER,
                    null);
        }
        return open(file.toString());
    }

    /**
     * Opens a store that writes only when told to: by default it would commit from a background thread, after the
     * answer to a write has left, and in the middle of a document.
     *
     * @param file a path, or a name with the scheme of another H2 file system
     */
    static MVStore open(String file) {
        MVStore store;
        try {
            store = new MVStore.Builder()
                    .fileName(file)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .pageSplitSize(4096)
                    .cacheSize(32)
                    .open();
        } catch (MVStoreException e) {
            throw cannotOpen(file, e);
        }
        // Space of replaced documents is used again after five seconds; one version is all that is ever read.
        store.setRetentionTime(5_000);
        store.setVersionsToKeep(0);
        return checkFormat(file, store);
    }

    private static MVStore checkFormat(String file, MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.setStoreVersion(FORMAT);
        }
        int format = store.getStoreVersion();
        if (format != FORMAT) {
            store.closeImmediately();
            throw new StorageException(
                    file + " holds data of another kind or of another version of Panelboard (format " + format + ").",
                    "Start the version that wrote it, or " + OTHER_FOLDER,
                    null);
        }
        return store;
    }

    private static StorageException cannotOpen(String file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                new StorageException(
                        "Another Panelboard is already using " + file + ".", "Stop it or " + OTHER_FOLDER, e);
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                new StorageException(
                        file + " is damaged or is not a Panelboard database.",
                        "Put your last copy of the file in its place, or " + OTHER_FOLDER,
                        e);
            default ->
                new StorageException(
                        file + " cannot be opened (" + e.getMessage() + ").",
                        "Check the disk and the rights on the file, or " + OTHER_FOLDER,
                        e);
        };
    }
}
