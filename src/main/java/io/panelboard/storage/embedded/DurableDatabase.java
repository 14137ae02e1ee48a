package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

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

    /** Indexes {@code _id} by the documents themselves, which the store keeps by their ids. */
    private static final class IdIndex extends DerivedIndex {

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

    /** Serializes document ids as keys of the store: BSON on disk, in an order consistent with equals. */
    private static final class IdType extends BasicDataType<KeyValue> {

        static final IdType INSTANCE = new IdType();

        private static final String FIELD = "_";
        private static final Comparator<Object> BY_CLASS =
                Comparator.comparing(value -> value.getClass().getName());

        private IdType() {}

        @Override
        public KeyValue[] createStorage(int size) {
            return new KeyValue[size];
        }

        @Override
        public int getMemory(KeyValue id) {
            return id.get(0) instanceof String text ? 80 + 2 * text.length() : 96;
        }

        @Override
        public void write(WriteBuffer buffer, KeyValue id) {
            buffer.put(Bson.encode(new Document(FIELD, id.get(0))));
        }

        @Override
        public KeyValue read(ByteBuffer buffer) {
            // A BSON document begins with its own length, in little-endian order.
            byte[] bytes = new byte[Integer.reverseBytes(buffer.getInt(buffer.position()))];
            buffer.get(bytes);
            return new KeyValue(Bson.decode(bytes).get(FIELD));
        }

        @Override
        public int compare(KeyValue left, KeyValue right) {
            return compareValues(left.get(0), right.get(0));
        }

        @SuppressWarnings("unchecked") // both sides have the same class
        private static int compareValues(@Nullable Object left, @Nullable Object right) {
            if (left == null || right == null) {
                return Boolean.compare(left != null, right != null);
            }
            if (left.getClass() != right.getClass()) {
                return BY_CLASS.compare(left, right);
            }
            if (left instanceof Comparable<?> comparable) {
                return ((Comparable<Object>) comparable).compareTo(right);
            }
            return Arrays.compare(Bson.encode(new Document(FIELD, left)), Bson.encode(new Document(FIELD, right)));
        }
    }
}
