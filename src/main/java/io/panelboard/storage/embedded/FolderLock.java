package io.panelboard.storage.embedded;

import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Locks a folder for one process, from before its files are read until they are closed. It locks a file of its own,
 * because a restore replaces the database's file, and because on some systems a lock ends when any channel of the
 * locked file is closed.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "panelboard.lock";

    /** Holds the folders locked by this process: {@code tryLock} on a second channel could end the first lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Creates the folder if it is absent, and locks it.
     *
     * @throws StartupFailure when another process has it, or it cannot be used
     */
    static FolderLock take(Path folder) {
        try {
            StoreFolder.createPrivateFolder(folder);
            Path real = folder.toRealPath();
            if (!HELD.add(real)) {
                throw taken(folder);
            }
            FileChannel channel = lock(real);
            if (channel == null) {
                HELD.remove(real);
                throw taken(folder);
            }
            return new FolderLock(real, channel);
        } catch (IOException e) {
            throw new StartupFailure(
                    "The folder " + folder + " cannot be used for Panelboard's data (" + e + ").",
                    "Make it a folder that Panelboard may write to, or " + StoreFile.OTHER_FOLDER,
                    e);
        }
    }

    private static @Nullable FileChannel lock(Path folder) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (IOException e) {
            HELD.remove(folder);
            throw e;
        }
        channel.close();
        return null;
    }

    private static StartupFailure taken(Path folder) {
        return new StartupFailure(
                "Another Panelboard is already using " + folder.resolve(StoreFile.NAME) + ".",
                "Stop it or " + StoreFile.OTHER_FOLDER);
    }

    @Override
    public void close() {
        if (channel.isOpen()) {
            StoreFolder.closeQuietly(channel);
            HELD.remove(folder);
        }
    }
}
