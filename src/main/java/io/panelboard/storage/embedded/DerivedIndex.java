package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index in memory, rebuilt from the documents whenever the file is opened. Only documents are on disk, so no
 * index can disagree with them after a crash.
 */
public abstract class DerivedIndex extends Index<KeyValue> {

    DerivedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** Returns the key under which the store keeps a document with this id. */
    public static KeyValue idOf(@Nullable Object id) {
        return new KeyValue(id).normalized();
    }

    public static KeyValue idOf(Document document) {
        return idOf(document.get("_id"));
    }

    List<String> paths() {
        return keys();
    }

    /** Returns the ids of the documents that have this (normalized) key. */
    abstract Collection<KeyValue> find(KeyValue key);

    /** Returns false: {@link IndexLookup} narrows queries, never the index itself. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<KeyValue> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are narrowed elsewhere.");
    }

    @Override
    public KeyValue getPosition(Document document) {
        return idOf(document);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // Nothing of it is on disk.
    }
}
