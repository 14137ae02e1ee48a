package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a query to candidate documents by any index whose fields the query gives as plain values or as a list of
 * plain values.
 *
 * <p>The result is a superset, to which the whole query is still applied. Null, arrays, documents, ranges and patterns
 * do not narrow.
 */
final class IndexLookup {

    private static final int MOST_KEYS = 2_000;
    private static final Pattern ARRAY_POSITION = Pattern.compile("(^|.*\\.)\\d+(\\..*|$)");

    private IndexLookup() {}

    /** Returns the ids of the candidates, or null for a full scan. */
    static @Nullable Collection<KeyValue> ids(Collection<Index<KeyValue>> indexes, Document query) {
        Map<String, List<?>> wanted = new HashMap<>();
        collect(query, wanted);
        Collection<KeyValue> fewest = null;
        for (Index<KeyValue> index : indexes) {
            Collection<KeyValue> found = index instanceof DerivedIndex derived ? find(derived, wanted) : null;
            if (found != null && (fewest == null || found.size() < fewest.size())) {
                fewest = found;
            }
        }
        return fewest;
    }

    private static void collect(Document query, Map<String, List<?>> wanted) {
        query.forEach((path, condition) -> {
            if (path.equals("$and") && condition instanceof Collection<?> parts) {
                parts.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(part -> collect(part, wanted));
            } else if (!path.startsWith("$") && !ARRAY_POSITION.matcher(path).matches()) {
                List<?> values = values(condition);
                if (values != null) {
                    wanted.putIfAbsent(path, values);
                }
            }
        });
    }

    private static @Nullable List<?> values(@Nullable Object condition) {
        if (isPlain(condition)) {
            return List.of(condition);
        }
        if (condition instanceof Document operators) {
            if (isPlain(operators.get("$eq"))) {
                return List.of(operators.get("$eq"));
            }
            if (operators.get("$in") instanceof Collection<?> in && in.stream().allMatch(IndexLookup::isPlain)) {
                return List.copyOf(in);
            }
        }
        return null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    private static @Nullable Collection<KeyValue> find(DerivedIndex index, Map<String, List<?>> wanted) {
        List<List<?>> keys = List.of(List.of());
        for (String path : index.paths()) {
            List<?> values = wanted.get(path);
            if (values == null || (long) keys.size() * values.size() > MOST_KEYS) {
                return null;
            }
            keys = product(keys, values);
        }
        Set<KeyValue> ids = new LinkedHashSet<>();
        keys.forEach(key -> ids.addAll(index.find(new KeyValue(key).normalized())));
        return ids;
    }

    private static List<List<?>> product(List<List<?>> keys, List<?> values) {
        List<List<?>> longer = new ArrayList<>();
        for (List<?> key : keys) {
            for (Object value : values) {
                List<Object> next = new ArrayList<>(key);
                next.add(value);
                longer.add(next);
            }
        }
        return longer;
    }
}
