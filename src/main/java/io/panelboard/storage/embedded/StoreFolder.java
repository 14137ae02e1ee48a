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

/** The files beside the database's own: copies that are being made, and former files that were put aside. */
final class StoreFolder {

    private static final Logger log = LoggerFactory.getLogger(StoreFolder.class);
    private static final String UNFINISHED = ".unfinished";
    private static final String ASIDE = "panelboard.until-";

    private StoreFolder() {}

    /** A new name beside this file, for one that is removed at the next start if it is not finished before. */
    static Path unfinished(Path file) {
        return file.resolveSibling("panelboard-" + UUID.randomUUID() + UNFINISHED);
    }

    /** Makes a file that only its owner can read: scores and candidates are nobody else's business. */
    static FileChannel createPrivate(Path file) throws IOException {
        FileAttribute<?>[] attributes =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                attributes);
    }

    /** Removes what an earlier process left half-made. */
    static void removeUnfinished(Path folder) throws IOException {
        for (Path file : with(folder, "*" + UNFINISHED)) {
            Files.delete(file);
        }
    }

    /** @throws StartupFailure when there is no database here but was one, so that nobody starts with an empty one */
    static void requireNew(Path folder) throws IOException {
        List<Path> former = with(folder, ASIDE + "*");
        if (!former.isEmpty()) {
            throw new StartupFailure(
                    "There is no " + StoreFile.NAME + " in " + folder + ", but there is " + former.getLast() + ".",
                    "Rename that to " + StoreFile.NAME + ", restore a backup, or " + StoreFile.OTHER_FOLDER);
        }
    }

    /**
     * Puts a finished file in the place of the present one, which is kept under a name that says until when it was in
     * use. At every moment one of the two is there.
     *
     * @return where the present one is now; null when there was none
     */
    static @Nullable Path replace(Path present, Path by) throws IOException {
        Path aside = null;
        if (Files.exists(present)) {
            aside = free(present);
            try {
                var _ = Files.createLink(aside, present);
            } catch (IOException | UnsupportedOperationException e) {
                // A disk without links; should this process end before the next step, requireNew tells of it.
                log.debug("{} cannot have two names", present, e);
                Files.move(present, aside);
            }
        }
        Files.move(by, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(present);
        return aside;
    }

    /** A rename is on disk when the folder is. */
    static void forceFolder(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Not every system lets a folder be opened; those write names in their own order.
            log.debug("The folder of {} could not be flushed", file, e);
        }
    }

    private static Path free(Path present) throws IOException {
        String until = Files.getLastModifiedTime(present).toString().replaceAll("[.]\\d+|[:]", "");
        Path aside = present.resolveSibling(ASIDE + until + ".mv");
        for (int n = 2; Files.exists(aside); n++) {
            aside = present.resolveSibling(ASIDE + until + "-" + n + ".mv");
        }
        return aside;
    }

    private static List<Path> with(Path folder, String glob) throws IOException {
        try (var files = Files.newDirectoryStream(folder, glob)) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            Collections.sort(found);
            return found;
        }
    }

    /** For what is being given up anyway. */
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
