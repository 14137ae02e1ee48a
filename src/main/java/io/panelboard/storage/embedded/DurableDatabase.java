package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** Stores one database: one map of documents for each collection, with indexes derived from them. */
public final class DurableDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    private static final String PREFIX = "documents.";

    private final MVStore store;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** Returns the names of the databases that have a collection in this store. */
    static Set<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(PREFIX))
                .map(map -> map.substring(PREFIX.length(), map.indexOf('.', PREFIX.length())))
                .collect(Collectors.toSet());
    }

    /** Returns the maps of all collections of all databases in this store, by their names in the store. */
    public static Map<String, MVMap<KeyValue, byte[]>> documentsIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(PREFIX))
                .collect(Collectors.toMap(map -> map, map -> documents(store, map), (a, _) -> a, TreeMap::new));
    }

    /** Opens one map of documents, creating it if it is absent. */
    public static MVMap<KeyValue, byte[]> documents(MVStore store, String map) {
        return store.openMap(
                map,
                new MVMap.Builder<KeyValue, byte[]>().keyType(IdType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(String name, CollectionOptions options) {
        return new DurableCollection(this, name, options, cursorRegistry, documents(store, mapName(name)));
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        boolean isId = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
        if (isId && resolveCollection(collection, true) instanceof DurableCollection durable) {
            return new IdIndex(name, keys, durable.documents());
        }
        return new KeyIndex(name, keys, true, sparse);
    }

    @Override
    protected Index<KeyValue> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new KeyIndex(name, keys, false, sparse);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(mapName(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException("Renaming a collection is refused before it comes here.");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private String mapName(String collection) {
        return PREFIX + databaseName + "." + collection;
    }
}
