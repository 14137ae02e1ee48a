package io.panelboard.storage.embedded;

import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.Backup;
import io.panelboard.storage.Backups;
import io.panelboard.storage.StorageFacts;
import io.panelboard.storage.StorageViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups of the embedded database: copies beside its file, checked, handed out, and removed. */
record EmbeddedBackups(EmbeddedMongo mongo, Path file, Clock clock, Semaphore running) implements Backups {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedBackups.class);

    /** Reserves room on the disk for the database itself, which has to stop when the disk is full. */
    private static final long RESERVE = 64L << 20;

    @Override
    public StorageFacts facts() {
        return new StorageFacts("Embedded database", file.toString(), size(), true);
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Backup take() {
        if (!running.tryAcquire()) {
            throw new RuleViolation(StorageViolation.BACKUP_RUNNING);
        }
        Path copy = StoreFolder.unfinished(file);
        boolean good = false;
        try {
            requireRoom();
            Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            long documents = write(copy, at);
            if (StoreCopy.check(copy) != documents) {
                throw new IOException("the copy is not complete");
            }
            good = true;
            return new Backup(copy, at, documents, Files.size(copy));
        } catch (IOException | MVStoreException | StartupFailure e) {
            log.error("A backup could not be made", e);
            throw new RuleViolation(StorageViolation.BACKUP_FAILED, String.valueOf(e.getMessage()));
        } finally {
            if (!good) {
                remove(copy);
            }
            running.release();
        }
    }

    private long write(Path copy, Instant at) throws IOException {
        try (Snapshot snapshot = mongo.snapshot()) {
            return snapshot.writeTo(copy, at.toString());
        }
    }

    private void requireRoom() throws IOException {
        long free = Files.getFileStore(file).getUsableSpace();
        long needed = size() + RESERVE;
        if (free < needed) {
            throw new RuleViolation(StorageViolation.BACKUP_TOO_LARGE, free >> 20, needed >> 20);
        }
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            log.warn("{} could not be removed; the next start does it", copy, e);
        }
    }
}
