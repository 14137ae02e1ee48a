package io.panelboard.storage;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.bson.Document;

/**
 * Generates histories over few ids, fields and values, so that they collide: null, missing, arrays, dotted paths,
 * numbers.
 */
public final class Operations {

    private static final Arbitrary<String> IDS = Arbitraries.of("a", "b", "c", "d", "e", "f");
    private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);
    private static final Arbitrary<Object> VALUES = Arbitraries.of("x", "y", 1, 2, 1L, 1.0, 2.5, true);
    private static final Arbitrary<Object> SCALARS = VALUES.injectNull(0.2);
    private static final Arbitrary<List<Object>> ARRAYS = SCALARS.list().ofMaxSize(3);
    private static final Arbitrary<Document> INNER =
            Combinators.combine(SCALARS, SCALARS).as((k, v) -> new Document("k", k).append("v", v));

    private Operations() {}

    public static Arbitrary<Operation> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, documents().map(Operation.Insert::new)),
                Tuple.of(8, filters().map(Operation.Find::new)),
                Tuple.of(2, filters().map(Operation.Count::new)),
                Tuple.of(
                        6,
                        Combinators.combine(filters(), updates())
                                .as((filter, update) -> new Operation.Update(filter, update, true, false))),
                Tuple.of(
                        4,
                        Combinators.combine(IDS, updates(), FLAGS)
                                .as((id, update, upsert) ->
                                        new Operation.Update(new Document("_id", id), update, false, upsert))),
                Tuple.of(
                        6,
                        Combinators.combine(IDS, Arbitraries.integers().between(0, 3), INNER)
                                .as(Operation.CompareAndSet::new)),
                Tuple.of(
                        3,
                        Combinators.combine(filters(), updates(), Arbitraries.just(false))
                                .as(Operation.FindAndUpdate::new)),
                Tuple.of(
                        2,
                        Combinators.combine(IDS, updates(), FLAGS)
                                .as((id, update, upsert) ->
                                        new Operation.FindAndUpdate(new Document("_id", id), update, upsert))),
                Tuple.of(
                        3,
                        Combinators.combine(IDS, documents())
                                .as((id, document) -> new Operation.Replace(id, without(document, "_id")))),
                Tuple.of(3, filters().map(Operation.Delete::new)),
                Tuple.of(2, indexes()),
                Tuple.of(1, Arbitraries.create(Operation.Reopen::new)));
    }

    /** Generates documents whose fields u and w are never null, but often missing. */
    private static Arbitrary<Document> documents() {
        Arbitrary<Document> all = Combinators.combine(
                        SCALARS,
                        SCALARS,
                        VALUES,
                        VALUES,
                        ARRAYS,
                        INNER,
                        INNER.list().ofMaxSize(2))
                .as((s, t, u, w, array, inner, list) -> new Document("s", s)
                        .append("t", t)
                        .append("u", u)
                        .append("w", w)
                        .append("tags", array)
                        .append("o", inner)
                        .append("list", list));
        return Combinators.combine(
                        IDS,
                        all,
                        Arbitraries.of("s", "t", "u", "w", "tags", "o", "list").set())
                .as((id, fields, kept) -> {
                    Document document = new Document("_id", id).append("seq", 0);
                    kept.forEach(field -> document.append(field, fields.get(field)));
                    return document;
                });
    }

    private static Arbitrary<Document> filters() {
        Arbitrary<Document> one = Combinators.combine(paths(), conditions()).as(Document::new);
        Arbitrary<Document> id = IDS.map(value -> new Document("_id", value));
        Arbitrary<Document> both = Combinators.combine(id, one).as(Operations::merged);
        Arbitrary<Document> two =
                Combinators.combine(SCALARS, SCALARS).as((s, t) -> new Document("s", s).append("t", t));
        Arbitrary<Document> rare =
                Combinators.combine(VALUES, VALUES).as((u, w) -> new Document("u", u).append("w", w));
        Arbitrary<Document> and =
                Combinators.combine(one, one).as((left, right) -> new Document("$and", List.of(left, right)));
        Arbitrary<Document> or =
                Combinators.combine(one, one).as((left, right) -> new Document("$or", List.of(left, right)));
        return Arbitraries.frequencyOf(
                Tuple.of(4, one),
                Tuple.of(1, id),
                Tuple.of(1, both),
                Tuple.of(2, two),
                Tuple.of(1, rare),
                Tuple.of(1, and),
                Tuple.of(1, or));
    }

    private static Arbitrary<String> paths() {
        return Arbitraries.of("s", "s", "s", "t", "u", "u", "tags", "o.k", "list.k", "missing");
    }

    private static Arbitrary<Object> conditions() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, SCALARS),
                Tuple.of(1, SCALARS.map(value -> new Document("$eq", value))),
                Tuple.of(2, SCALARS.list().ofMinSize(1).ofMaxSize(3).map(values -> new Document("$in", values))),
                Tuple.of(1, Arbitraries.of(1, 2).map(value -> new Document("$gte", value))),
                Tuple.of(1, FLAGS.map(value -> new Document("$exists", value))));
    }

    private static Arbitrary<Document> updates() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("s", "t", "o.k", "new"), SCALARS)
                        .as((path, value) -> new Document("$set", new Document(path, value))),
                Combinators.combine(Arbitraries.of("u", "w"), VALUES)
                        .as((path, value) -> new Document("$set", new Document(path, value))),
                ARRAYS.map(value -> new Document("$set", new Document("tags", value))),
                SCALARS.map(value -> new Document("$push", new Document("tags", value))),
                INNER.map(value -> new Document("$push", new Document("list", value))),
                SCALARS.map(value -> new Document("$addToSet", new Document("tags", value))),
                SCALARS.map(value -> new Document("$pull", new Document("tags", value))),
                Arbitraries.of("n", "s").map(path -> new Document("$inc", new Document(path, 1))),
                Arbitraries.of("s", "t", "u", "w", "tags").map(path -> new Document("$unset", new Document(path, ""))));
    }

    public static Arbitrary<Operation> indexes() {
        Arbitrary<Document> dense = Arbitraries.of(
                new Document("s", 1),
                new Document("s", 1).append("t", -1),
                new Document("o.k", 1),
                new Document("_id", 1).append("seq", 1));
        // The plain server takes null for missing in a sparse index, and supports unique ones on arrays only in part.
        Arbitrary<Document> sparse = Arbitraries.of(new Document("u", 1), new Document("u", 1).append("w", 1));
        Arbitrary<Document> arrays = Arbitraries.of(new Document("tags", 1), new Document("list.k", 1));
        return Arbitraries.oneOf(
                Combinators.combine(dense, FLAGS).as((keys, unique) -> new Operation.CreateIndex(keys, unique, false)),
                Combinators.combine(sparse, FLAGS).as((keys, unique) -> new Operation.CreateIndex(keys, unique, true)),
                arrays.map(keys -> new Operation.CreateIndex(keys, false, false)));
    }

    private static Document merged(Document left, Document right) {
        Document both = new Document(left);
        both.putAll(right);
        return both;
    }

    private static Document without(Document document, String field) {
        Document rest = new Document((Map<String, Object>) document);
        rest.remove(field);
        return rest;
    }
}
