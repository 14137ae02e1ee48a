package io.panelboard.storage.embedded;

import io.panelboard.shared.StartupFailure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Manages the files beside the database's own: unfinished copies, and former files that were kept. */
final class StoreFolder {

    private static final Logger log = LoggerFactory.getLogger(StoreFolder.class);
    private static final String UNFINISHED = ".unfinished";
    private static final String ASIDE = "panelboard.until-";

    private StoreFolder() {}

    /** Returns a new name beside this file; a file of that name is removed at the next start. */
    static Path unfinished(Path file) {
        return file.resolveSibling("panelboard-" + UUID.randomUUID() + UNFINISHED);
    }

    /** Creates a file that only its owner can read, because it holds scores and candidates' data. */
    static FileChannel createPrivate(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                privately("rw-------"));
    }

    private static FileAttribute<?>[] privately(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /** Removes unfinished files of an earlier process. */
    static void removeUnfinished(Path folder) throws IOException {
        for (Path file : list(folder, "*" + UNFINISHED)) {
            Files.delete(file);
        }
    }

    /** Says how much former databases take, which nothing but the administrator removes. */
    static void countFormer(Path folder) throws IOException {
        List<Path> former = list(folder, ASIDE + "*");
        long bytes = 0;
        for (Path file : former) {
            bytes += Files.size(file);
        }
        if (!former.isEmpty()) {
            log.info(
                    "{} former databases are kept in {} ({} MB), the newest as {}; delete those that you no longer need",
                    former.size(),
                    folder,
                    Math.ceilDiv(bytes, 1_000_000L),
                    former.getLast().getFileName());
        }
    }

    /** Creates a folder, and those above it, for its owner alone; one that exists keeps its rights. */
    static void createPrivateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, privately("rwx------"));
        }
    }

    /**
     * @throws StartupFailure when there is no database here but was one, so that no start silently begins with an empty
     *     one
     */
    static void requireNew(Path folder) throws IOException {
        List<Path> former = list(folder, ASIDE + "*");
        if (!former.isEmpty()) {
            throw new StartupFailure(
                    "There is no " + StoreFile.NAME + " in " + folder + ", but there is " + former.getLast() + ".",
                    "Rename that to " + StoreFile.NAME + ", restore a backup, or " + StoreFile.OTHER_FOLDER);
        }
    }

    /**
     * Replaces the present file by a finished one, and keeps it under a name with the time of its last change. At every
     * moment one of the two exists under the present name or the kept one.
     *
     * @return the new path of the former file; null when there was none
     */
    static @Nullable Path replace(Path present, Path by) throws IOException {
        Path aside = null;
        if (Files.exists(present)) {
            aside = freeName(present);
            try {
                var _ = Files.createLink(aside, present);
            } catch (IOException | UnsupportedOperationException e) {
                // No hard links here; should this process end before the next step, requireNew reports it.
                log.debug("{} cannot have two names", present, e);
                Files.move(present, aside);
            }
        }
        Files.move(by, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(present);
        return aside;
    }

    /** Flushes the folder, without which a rename is not durable. */
    static void forceFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Not every system can open a folder; those order changes of names themselves.
            log.debug("The folder of {} could not be flushed", file, e);
        }
    }

    private static Path freeName(Path present) throws IOException {
        String until = Files.getLastModifiedTime(present).toString().replaceAll("[.]\\d+|[:]", "");
        Path aside = present.resolveSibling(ASIDE + until + ".mv");
        for (int n = 2; Files.exists(aside); n++) {
            aside = present.resolveSibling(ASIDE + until + "-" + n + ".mv");
        }
        return aside;
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            Collections.sort(found);
            return found;
        }
    }

    /** Closes a file, ignoring failures. */
    static void closeQuietly(@Nullable Closeable file) {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            log.debug("A file could not be closed", e);
        }
    }
}
