package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;

/** Refuses indexes with options that the server would silently ignore. */
final class IndexRules {

    private static final Set<String> OPTIONS = Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    private IndexRules() {}

    /** @throws MongoServerError (code 67) for partial, expiring, text, hashed, geographic and collated indexes */
    static void requireSupported(Document index) {
        index.keySet().stream()
                .filter(option -> !OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw cannotCreate(index, "the option " + option);
                });
        if (index.get("key") instanceof Document key) {
            key.forEach((path, kind) -> {
                if (!(kind instanceof Number direction && Math.abs(direction.doubleValue()) == 1.0)) {
                    throw cannotCreate(index, "an index of the kind " + kind);
                }
                if (path.contains("$")) {
                    throw cannotCreate(index, "a wildcard");
                }
            });
        }
    }

    /** @throws MongoServerError (code 86 or 85) where another index has the same name, or other options on the same keys */
    static <P> void requireCompatible(Index<P> wanted, Collection<Index<P>> existing) {
        for (Index<P> index : existing) {
            boolean sameName = index.getName().equals(wanted.getName());
            boolean sameKeys =
                    Objects.equals(describe(index).get("key"), describe(wanted).get("key"));
            if (sameName && !describe(index).equals(describe(wanted))) {
                throw new IndexKeySpecsConflictException(wanted, index);
            }
            if (sameKeys && !sameName) {
                throw new MongoServerError(
                        85, "IndexOptionsConflict", "The index " + index.getName() + " already has the same keys.");
            }
        }
    }

    private static Document describe(Index<?> index) {
        return index.toIndexDescription();
    }

    private static MongoServerError cannotCreate(Document index, String what) {
        return new MongoServerError(
                67,
                "CannotCreateIndex",
                "The embedded database has no index with " + what + " (asked for by " + index.get("name") + ").");
    }
}
