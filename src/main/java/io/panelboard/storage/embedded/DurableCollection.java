package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores documents as bytes by id. Every read returns a decoded copy: no answer, cursor or half-done update can share a
 * document with the store.
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

    private final MVMap<KeyValue, byte[]> documents;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<KeyValue, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<KeyValue, byte[]> documents() {
        return documents;
    }

    @Override
    public void addIndex(Index<KeyValue> index) {
        IndexRules.requireCompatible(index, getIndexes());
        super.addIndex(index);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document sort, int skip, int limit, int batchSize, Document fields) {
        Collection<KeyValue> ids = IndexLookup.ids(getIndexes(), query);
        return ids == null
                ? matchDocuments(query, sort, skip, limit, batchSize, fields)
                : matchDocuments(query, ids, sort, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document sort, int skip, int limit, int batchSize, Document fields) {
        Stream<Document> all = documents.values().stream().map(Bson::decode);
        Stream<Document> ordered = isNaturalDescending(sort) ? all.toList().reversed().stream() : all;
        return matchDocumentsFromStream(ordered, query, sort, skip, limit, batchSize, fields);
    }

    @Override
    protected @Nullable Document getDocument(KeyValue id) {
        byte[] bytes = documents.get(id);
        return bytes == null ? null : Bson.decode(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected KeyValue addDocumentInternal(Document document) {
        String idField = getIdField();
        KeyValue id = DerivedIndex.idOf(idField == null ? UUID.randomUUID() : document.get(idField));
        documents.put(id, Bson.encode(document));
        return id;
    }

    @Override
    protected void handleUpdate(KeyValue id, Document before, Document after) {
        documents.put(id, Bson.encode(after));
    }

    @Override
    protected void removeDocument(KeyValue id) {
        documents.remove(id);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {
        throw new UnsupportedOperationException("The size is summed up when asked for.");
    }

    @Override
    protected int getDataSize() {
        long bytes =
                documents.values().stream().mapToLong(value -> value.length).sum();
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }
}
