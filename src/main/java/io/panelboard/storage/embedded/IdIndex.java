package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVMap;

/** Indexes {@code _id} by the documents themselves, which the store keeps by their ids. */
final class IdIndex extends DerivedIndex {

    private final MVMap<KeyValue, byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<KeyValue, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    Collection<KeyValue> find(KeyValue key) {
        return documents.containsKey(key) ? List.of(key) : List.of();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        // Every collection has this index, and it is checked before anything changes.
        Bson.requireStorable(document);
        if (documents.containsKey(idOf(document))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {
        Bson.requireStorable(after);
    }

    @Override
    public void add(Document document, KeyValue id, MongoCollection<KeyValue> collection) {
        // The document, and with it its id, is in the store already.
    }

    @Override
    public KeyValue remove(Document document) {
        return idOf(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, KeyValue id, MongoCollection<KeyValue> collection) {
        // An id never changes.
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }
}
