package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;

/**
 * Holds one version of a store that goes on changing. While it is open, the space of this version is not reused, so
 * that reading it needs no lock.
 */
final class Snapshot implements AutoCloseable {

    private final MVStore store;
    private final MVStore.TxCounter usage;
    private final Map<String, Cursor<KeyValue, byte[]>> cursors;

    /** Takes the snapshot; called between two commands, so that each of them is in it completely or not at all. */
    Snapshot(MVStore store) {
        this.store = store;
        usage = store.registerVersionUsage();
        cursors = StoreCopy.cursors(store);
    }

    /** Writes the documents to a new file, at most once, and returns their number. */
    long writeTo(Path file, String made) throws IOException {
        return StoreCopy.write(cursors, file, made);
    }

    @Override
    public void close() {
        store.deregisterVersionUsage(usage);
    }
}
