package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;

/**
 * One state of a store that goes on changing. As long as it is held, no space of this state is used again, so whoever
 * reads it needs no turn between the commands.
 */
final class Snapshot implements AutoCloseable {

    private final MVStore store;
    private final MVStore.TxCounter usage;
    private final Map<String, Cursor<KeyValue, byte[]>> cursors;

    /** Taken in a turn of its own, between two commands: each of them is in it whole, or not at all. */
    Snapshot(MVStore store) {
        this.store = store;
        usage = store.registerVersionUsage();
        cursors = StoreCopy.cursors(store);
    }

    /** Writes it to a new file; once. Returns how many documents there are. */
    long writeTo(Path file, String made) throws IOException {
        return StoreCopy.write(cursors, file, made);
    }

    @Override
    public void close() {
        store.deregisterVersionUsage(usage);
    }
}
