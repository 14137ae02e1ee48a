package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Indexes fields other than {@code _id}: from each key to the ids of the documents that have it. */
final class KeyIndex extends DerivedIndex {

    private final boolean unique;
    private final Map<KeyValue, Set<KeyValue>> ids = new HashMap<>();

    KeyIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
    }

    @Override
    Collection<KeyValue> find(KeyValue key) {
        return ids.getOrDefault(key, Set.of());
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        requireFree(document, null, collection);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {
        requireFree(after, idOf(before), collection);
    }

    @Override
    public void add(Document document, KeyValue id, MongoCollection<KeyValue> collection) {
        requireFree(document, id, collection);
        keysOf(document).forEach(key -> ids.compute(key, (k, held) -> with(held, id)));
    }

    @Override
    public KeyValue remove(Document document) {
        KeyValue id = idOf(document);
        keysOf(document).forEach(key -> ids.computeIfPresent(key, (k, held) -> without(held, id)));
        return id;
    }

    @Override
    public void updateInPlace(Document before, Document after, KeyValue id, MongoCollection<KeyValue> collection) {
        if (!keysOf(before).equals(keysOf(after))) {
            remove(before);
            add(after, id, collection);
        }
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return ids.size();
    }

    private void requireFree(Document document, @Nullable KeyValue own, MongoCollection<KeyValue> collection) {
        for (KeyValue key : keysOf(document)) {
            if (unique && find(key).stream().anyMatch(id -> !id.equals(own))) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    private Set<KeyValue> keysOf(Document document) {
        boolean absent = isSparse() && keys().stream().noneMatch(path -> has(document, path));
        return absent ? Set.of() : getKeyValues(document);
    }

    private static boolean has(Document document, String path) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        if (value instanceof Collection<?> values && !values.isEmpty()) {
            return values.stream().anyMatch(element -> !(element instanceof Missing));
        }
        return !(value instanceof Missing);
    }

    private static Set<KeyValue> with(@Nullable Set<KeyValue> held, KeyValue id) {
        if (held == null) {
            // Most keys belong to one document: a set of one saves memory.
            return Set.of(id);
        }
        Set<KeyValue> grown = held instanceof LinkedHashSet ? held : new LinkedHashSet<>(held);
        grown.add(id);
        return grown;
    }

    private static @Nullable Set<KeyValue> without(Set<KeyValue> held, KeyValue id) {
        if (held instanceof LinkedHashSet) {
            held.remove(id);
            return held.isEmpty() ? null : held;
        }
        return held.contains(id) ? null : held;
    }
}
