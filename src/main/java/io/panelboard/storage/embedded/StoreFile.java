package io.panelboard.storage.embedded;

import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the file of the embedded database completely checked, or fails with a sentence that says why. */
public final class StoreFile {

    public static final String NAME = "panelboard.mv";
    static final String OTHER_FOLDER = "choose another folder with PANELBOARD_DATA.";

    private static final Logger log = LoggerFactory.getLogger(StoreFile.class);
    private static final int CACHE_MEGABYTES = 32;

    private StoreFile() {}

    /** Returns the number of the newest format that this version reads, which is the one it writes. */
    public static int newestFormat() {
        return FileHeader.FORMAT;
    }

    /** @throws StartupFailure when the folder or the file in it cannot be used */
    static MVStore openIn(Path folder) {
        FolderLock lock = FolderLock.take(folder);
        Path file = folder.resolve(NAME);
        try {
            StoreFolder.removeUnfinished(folder);
            StoreFolder.countFormer(folder);
            if (Files.notExists(file)) {
                StoreFolder.requireNew(folder);
                StoreCopy.create(file);
            }
            if (!Files.isReadable(file) || !Files.isWritable(file)) {
                throw new StartupFailure(
                        "Panelboard may not read and write " + file + ".", "Give it the right to, or " + OTHER_FOLDER);
            }
            if (LegacyFormatMigration.is(file)) {
                log.info(
                        "{} is brought up to date and has checksums now. The former file is kept as {}; delete it once"
                                + " you have a backup.",
                        file,
                        LegacyFormatMigration.bringUpToDate(file));
            }
            return open(file.toString(), lock);
        } catch (IOException e) {
            lock.close();
            throw unusable(file.toString(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a store that commits only explicitly: by default it would commit from a background thread, after the answer
     * to a write has left, and in the middle of a document. Every block in use has been read and verified when this
     * returns.
     *
     * @param file a path, or a name with the scheme of another H2 file system
     * @param lock closed together with the store; null for a file of a random name
     * @throws StartupFailure when it is not a whole store of this format
     */
    public static MVStore open(String file, @Nullable FolderLock lock) {
        FileChannel channel = null;
        boolean open = false;
        try {
            channel = FilePath.get(file).open("rw");
            BlockStore blocks = new BlockStore(file, blocksOf(file, channel), CACHE_MEGABYTES, lock);
            MVStore store = open(file, blocks);
            open = true;
            return store;
        } catch (IOException e) {
            throw unusable(file, e);
        } finally {
            if (!open) {
                StoreFolder.closeQuietly(channel);
            }
        }
    }

    private static BlockFile blocksOf(String file, FileChannel channel) throws IOException {
        FileHeader header = FileHeader.read(BlockFile.firstPage(channel));
        if (header == null) {
            throw CorruptionErrors.unknown(file);
        }
        if (header.format() > FileHeader.FORMAT) {
            throw new StartupFailure(
                    "%s was written by Panelboard %s (format %d); this version reads formats up to %d."
                            .formatted(file, header.writer(), header.format(), FileHeader.FORMAT),
                    "Start Panelboard " + header.writer() + " or a newer one, or " + OTHER_FOLDER,
                    null);
        }
        BlockFile blocks = BlockFile.open(channel);
        if (blocks == null) {
            throw CorruptionErrors.in(file, "the records of its last commits cannot be read", null);
        }
        return blocks;
    }

    private static MVStore open(String file, BlockStore blocks) {
        try {
            MVStore store = on(blocks);
            requireNewest(file, blocks);
            BitSet damaged = blocks.damagedInUse();
            if (!damaged.isEmpty()) {
                throw CorruptionErrors.inUse(file, damaged);
            }
            blocks.opened();
            return store;
        } catch (MVStoreException e) {
            throw CorruptionErrors.beyondUse(file, blocks.damagedAnywhere(), e);
        }
    }

    /** Creates a store on these blocks, without automatic commits. */
    static MVStore on(BlockStore blocks) {
        MVStore store = new MVStore.Builder()
                .adoptFileStore(blocks)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // Space of replaced documents is reused after five seconds; only the newest version is ever read.
        store.setRetentionTime(5_000);
        store.setVersionsToKeep(0);
        return store;
    }

    /** Refuses a store whose newest commits are missing: MVStore would silently fall back to an older version. */
    private static void requireNewest(String file, BlockStore blocks) {
        CommitRecord reached = blocks.record();
        if (blocks.lastChunkVersion() < reached.version()) {
            StartupFailure missing = CorruptionErrors.newestMissing(
                    file, reached.version(), blocks.lastChunkVersion(), blocks.damagedAnywhere());
            if (reached.synced()) {
                throw missing;
            }
            log.warn("{} They were written without fsync; Panelboard goes on without them.", missing.getMessage());
        }
    }

    private static StartupFailure unusable(String file, IOException e) {
        return new StartupFailure(
                file + " cannot be opened (" + e.getMessage() + ").",
                "Check the disk and the rights on the file, or " + OTHER_FOLDER,
                e);
    }
}
