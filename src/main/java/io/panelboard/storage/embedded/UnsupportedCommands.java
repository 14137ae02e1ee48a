package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses commands that the server would accept but execute differently from a MongoDB. */
final class UnsupportedCommands {

    private static final Set<String> CREATE_OPTIONS = Set.of("create", "$db", "lsid", "writeConcern", "comment");

    private UnsupportedCommands() {}

    /** @throws MongoServerError with MongoDB's code for such a refusal, and a sentence */
    static void check(String command, Document query) {
        if (query.containsKey("startTransaction") || Boolean.FALSE.equals(query.get("autocommit"))) {
            throw new MongoServerError(20, "IllegalOperation", "The embedded database has no transactions.");
        }
        refuseCollation(query);
        switch (command.toLowerCase(Locale.ROOT)) {
            case "createindexes" -> documents(query.get("indexes")).forEach(IndexRules::requireSupported);
            case "create" -> refuseOptions(query);
            case "delete" -> documents(query.get("deletes")).forEach(UnsupportedCommands::refuseCollation);
            case "update" -> documents(query.get("updates")).forEach(UnsupportedCommands::checkUpdate);
            case "findandmodify" -> refuseUpdate(query.get("update"));
            case "aggregate" -> documents(query.get("pipeline")).forEach(UnsupportedCommands::refuseChangeStream);
            case "renamecollection" ->
                throw new MongoServerError(
                        20, "IllegalOperation", "The embedded database does not rename collections.");
            default -> {}
        }
    }

    private static void checkUpdate(Document update) {
        refuseCollation(update);
        refuseUpdate(update.get("u"));
    }

    private static void refuseUpdate(@Nullable Object update) {
        if (update instanceof Collection) {
            throw new MongoServerError(9, "FailedToParse", "The embedded database has no updates by pipeline.");
        }
        if (update instanceof Document document) {
            // Without this check it is found only after half of the document was replaced.
            boolean replaces = document.keySet().stream().noneMatch(field -> field.startsWith("$"));
            if (replaces && document.keySet().stream().anyMatch(field -> field.contains("."))) {
                throw new MongoServerError(57, "DottedFieldName", "A field name must not hold a dot.");
            }
        }
    }

    private static void refuseCollation(Document query) {
        if (query.containsKey("collation")) {
            throw new MongoServerError(72, "InvalidOptions", "The embedded database has no collations.");
        }
    }

    private static void refuseOptions(Document create) {
        create.keySet().stream()
                .filter(option -> !CREATE_OPTIONS.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new MongoServerError(
                            72, "InvalidOptions", "The embedded database has no collections with " + option + ".");
                });
    }

    private static void refuseChangeStream(Document stage) {
        if (stage.containsKey("$changeStream")) {
            throw new MongoServerError(40573, "The $changeStream stage is only supported on replica sets");
        }
    }

    private static Stream<Document> documents(@Nullable Object value) {
        Collection<?> elements = value instanceof Collection<?> collection ? collection : List.of();
        return elements.stream().filter(Document.class::isInstance).map(Document.class::cast);
    }
}
