package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import io.panelboard.shared.StartupFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Copies documents into a new file, in the present format and without free space. */
final class StoreCopy {

    private static final int CACHE_MEGABYTES = 4;
    private static final int COMMIT_BYTES = 2 << 20;
    private static final int FLUSH_BYTES = 8 << 20;

    private StoreCopy() {}

    /** Creates an empty database; a process that ends meanwhile leaves none. */
    static void create(Path file) throws IOException {
        Path unfinished = StoreFolder.unfinished(file);
        var _ = write(Map.of(), unfinished, "");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        StoreFolder.forceFolder(file);
    }

    /**
     * Writes all documents to a new file that only its owner can read, and flushes it to disk.
     *
     * @param maps cursors from the first document of each map, by the map's name
     * @param made when this backup was requested; empty if this is none
     * @return how many documents there are
     */
    static long write(Map<String, Cursor<KeyValue, byte[]>> maps, Path file, String made) throws IOException {
        boolean done = false;
        try (FileChannel channel = StoreFolder.createPrivate(file)) {
            BlockFile blocks = BlockFile.create(channel, FileHeader.of(made));
            long count = 0;
            MVStore store = StoreFile.on(new BlockStore(file.toString(), blocks, CACHE_MEGABYTES, null));
            try {
                for (var map : maps.entrySet()) {
                    count += write(map.getValue(), DurableDatabase.documents(store, map.getKey()), store);
                }
                store.close();
            } finally {
                store.closeImmediately();
            }
            done = true;
            return count;
        } catch (MVStoreException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long write(Cursor<KeyValue, byte[]> from, MVMap<KeyValue, byte[]> to, MVStore store) {
        long count = 0;
        long uncommitted = 0;
        long unflushed = 0;
        while (from.hasNext()) {
            KeyValue id = from.next();
            byte[] document = from.getValue();
            var _ = to.put(id, document);
            count++;
            uncommitted += document.length;
            if (uncommitted > COMMIT_BYTES) {
                store.commit();
                unflushed += uncommitted;
                uncommitted = 0;
            }
            if (unflushed > FLUSH_BYTES) {
                // In portions, so that a flush of the live file never waits behind a hundred megabytes.
                store.sync();
                unflushed = 0;
            }
        }
        store.commit();
        return count;
    }

    /**
     * Opens a copy as at a start, and reads every document in it.
     *
     * @return how many there are
     * @throws StartupFailure when it is not whole
     */
    static long check(Path file) {
        MVStore store = StoreFile.open(file.toString(), null);
        try {
            return documents(file, store);
        } finally {
            store.closeImmediately();
        }
    }

    static long documents(Path file, MVStore store) {
        long count = 0;
        for (var map : DurableDatabase.documentsIn(store).entrySet()) {
            Cursor<KeyValue, byte[]> all = map.getValue().cursor(null);
            while (all.hasNext()) {
                Object id = all.next().get(0);
                requireDocument(file, map.getKey(), String.valueOf(id), all.getValue());
                count++;
            }
        }
        return count;
    }

    private static void requireDocument(Path file, String map, String id, byte[] document) {
        try {
            var _ = Bson.decode(document);
        } catch (RuntimeException e) {
            throw CorruptionErrors.in(file.toString(), "a document of " + map + " cannot be read (" + id + ")", e);
        }
    }

    /** Opens a cursor at the beginning of each map, in this version of the store. */
    static Map<String, Cursor<KeyValue, byte[]>> cursors(MVStore store) {
        Map<String, Cursor<KeyValue, byte[]>> cursors = new TreeMap<>();
        DurableDatabase.documentsIn(store).forEach((name, map) -> cursors.put(name, map.cursor(null)));
        return cursors;
    }
}
