package io.panelboard.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.bson.Document;

/** Histories over few ids, fields and values, so that they collide: null, missing, arrays, dotted paths, numbers. */
final class Operations {

    private static final Arbitrary<String> IDS = Arbitraries.of("a", "b", "c", "d", "e", "f");
    private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);
    private static final Arbitrary<Object> SCALARS =
            Arbitraries.<Object>of("x", "y", 1, 2, 1L, 1.0, 2.5, true).injectNull(0.15);
    private static final Arbitrary<List<Object>> ARRAYS = SCALARS.list().ofMaxSize(3);
    private static final Arbitrary<Document> INNER =
            Combinators.combine(SCALARS, SCALARS).as((k, v) -> new Document("k", k).append("v", v));

    private Operations() {}

    static Arbitrary<Operation> any() {
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

    private static Arbitrary<Document> documents() {
        return Combinators.combine(
                        IDS, SCALARS, SCALARS, ARRAYS, INNER, INNER.list().ofMaxSize(2), fields())
                .as((id, s, t, array, inner, list, kept) -> {
                    Document document = new Document("_id", id).append("seq", 0);
                    Document all = new Document("s", s).append("t", t).append("tags", array);
                    all.append("o", inner).append("list", list);
                    kept.forEach(field -> document.append(field, all.get(field)));
                    return document;
                });
    }

    private static Arbitrary<? extends Iterable<String>> fields() {
        return Arbitraries.of("s", "t", "tags", "o", "list").set();
    }

    private static Arbitrary<Document> filters() {
        Arbitrary<Document> one = Combinators.combine(paths(), conditions()).as(Document::new);
        Arbitrary<Document> id = IDS.map(value -> new Document("_id", value));
        Arbitrary<Document> both = Combinators.combine(id, one).as(Operations::merged);
        Arbitrary<Document> two =
                Combinators.combine(SCALARS, SCALARS).as((s, t) -> new Document("s", s).append("t", t));
        Arbitrary<Document> and =
                Combinators.combine(one, one).as((left, right) -> new Document("$and", List.of(left, right)));
        Arbitrary<Document> or =
                Combinators.combine(one, one).as((left, right) -> new Document("$or", List.of(left, right)));
        return Arbitraries.oneOf(one, id, both, two, and, or);
    }

    private static Arbitrary<String> paths() {
        return Arbitraries.of("s", "t", "tags", "o.k", "o.v", "list.k", "list.v", "missing");
    }

    private static Arbitrary<Object> conditions() {
        return Arbitraries.oneOf(
                SCALARS,
                SCALARS.map(value -> (Object) new Document("$eq", value)),
                SCALARS.list().ofMinSize(1).ofMaxSize(3).map(values -> (Object) new Document("$in", values)),
                Arbitraries.of(1, 2).map(value -> (Object) new Document("$gte", value)),
                FLAGS.map(value -> (Object) new Document("$exists", value)));
    }

    private static Arbitrary<Document> updates() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of("s", "t", "o.k", "new"), SCALARS)
                        .as((path, value) -> new Document("$set", new Document(path, value))),
                ARRAYS.map(value -> new Document("$set", new Document("tags", value))),
                SCALARS.map(value -> new Document("$push", new Document("tags", value))),
                INNER.map(value -> new Document("$push", new Document("list", value))),
                SCALARS.map(value -> new Document("$addToSet", new Document("tags", value))),
                SCALARS.map(value -> new Document("$pull", new Document("tags", value))),
                Arbitraries.of("n", "s").map(path -> new Document("$inc", new Document(path, 1))),
                Arbitraries.of("s", "t", "tags").map(path -> new Document("$unset", new Document(path, ""))));
    }

    private static Arbitrary<Operation> indexes() {
        List<Document> keys = Arrays.asList(
                new Document("s", 1),
                new Document("s", 1).append("t", -1),
                new Document("o.k", 1),
                new Document("_id", 1).append("seq", 1));
        Arbitrary<Operation> any =
                Combinators.combine(Arbitraries.of(keys), FLAGS, FLAGS).as(Operation.CreateIndex::new);
        // On arrays: the plain server knows fewer of their unique and sparse cases than a MongoDB does.
        Arbitrary<Operation> plain = Arbitraries.of("tags", "list.k")
                .map(path -> new Operation.CreateIndex(new Document(path, 1), false, false));
        return Arbitraries.oneOf(any, plain);
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
