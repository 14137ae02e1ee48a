package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Serializes document ids as keys of the store: BSON on disk, in an order consistent with equals. */
final class IdType extends BasicDataType<KeyValue> {

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
