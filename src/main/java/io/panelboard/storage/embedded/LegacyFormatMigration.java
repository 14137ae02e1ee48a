package io.panelboard.storage.embedded;

import static java.util.Objects.requireNonNull;

import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Migrates files of format 1: a bare MVStore, without checksums and without commit records. */
final class LegacyFormatMigration {

    private static final int FORMAT = 1;
    private static final String BEGINNING = "H:2,";

    private LegacyFormatMigration() {}

    /** Whether the file begins with one of the two copies of the format's header. */
    static boolean is(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return begins(channel, 0) || begins(channel, BlockFile.BLOCK);
        }
    }

    private static boolean begins(FileChannel channel, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BEGINNING.length());
        var _ = channel.read(bytes, position);
        return new String(bytes.array(), StandardCharsets.ISO_8859_1).equals(BEGINNING);
    }

    /**
     * Writes the documents into a file of the present format, which replaces the former one; that one is kept.
     *
     * @return where the former one is kept
     * @throws StartupFailure when the file is of another kind, in use or damaged; then nothing has changed
     */
    static Path bringUpToDate(Path file) throws IOException {
        Path copy = StoreFolder.unfinished(file);
        long documents;
        MVStore former = open(file);
        try {
            if (former.getStoreVersion() != FORMAT) {
                throw new StartupFailure(
                        file + " holds data of another kind or of another version of Panelboard (format "
                                + former.getStoreVersion() + ").",
                        "Start the version that wrote it, or " + StoreFile.OTHER_FOLDER);
            }
            documents = StoreCopy.documents(file, former);
            var _ = StoreCopy.write(StoreCopy.cursors(former), copy, "");
        } catch (MVStoreException e) {
            throw CorruptionErrors.in(file.toString(), "its documents cannot be read", e);
        } finally {
            former.closeImmediately();
        }
        if (StoreCopy.check(copy) != documents) {
            throw new IOException("the copy in the present format is not complete");
        }
        return requireNonNull(StoreFolder.replace(file, copy));
    }

    private static MVStore open(Path file) {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
        } catch (MVStoreException e) {
            throw switch (e.getErrorCode()) {
                case DataUtils.ERROR_FILE_LOCKED ->
                    new StartupFailure(
                            "Another Panelboard is already using " + file + ".",
                            "Stop it or " + StoreFile.OTHER_FOLDER,
                            e);
                case DataUtils.ERROR_FILE_CORRUPT -> CorruptionErrors.in(file.toString(), "nothing whole is left", e);
                default ->
                    new StartupFailure(
                            file + " cannot be opened (" + e.getMessage() + ").",
                            "Start the version that wrote it, or " + StoreFile.OTHER_FOLDER,
                            e);
            };
        }
    }
}
