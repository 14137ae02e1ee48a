package io.panelboard.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.panelboard.storage.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsupportedCommandsTest {

    @TempDir
    private Path folder;

    private TestDatabase mongo;

    @BeforeEach
    void open() {
        mongo = TestDatabase.open(folder, false);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: {a: 1}, name: 'x', partialFilterExpression: {b: 1}}",
                "{key: {a: 1}, name: 'x', expireAfterSeconds: 60}",
                "{key: {a: 1}, name: 'x', unique: true, collation: {locale: 'en', strength: 2}}",
                "{key: {a: 'text'}, name: 'x'}",
                "{key: {a: 'hashed'}, name: 'x'}",
                "{key: {a: '2dsphere'}, name: 'x'}",
                "{key: {'$**': 1}, name: 'x'}"
            })
    void refusesIndexesItWouldIgnore(String index) {
        Document command = new Document("createIndexes", "c").append("indexes", List.of(Document.parse(index)));

        assertThat(refusal(() -> mongo.database().runCommand(command))).isEqualTo(67);
        assertThat(mongo.database().listCollectionNames()).isEmpty();
    }

    @Test
    void refusesAnIndexThatContradictsAnother() {
        mongo.collection("c").createIndex(new Document("a", 1));

        assertThat(refusal(() -> index("{key: {b: 1}, name: 'a_1'}"))).isEqualTo(86);
        assertThat(refusal(() -> index("{key: {a: 1}, name: 'a_1', unique: true}")))
                .isEqualTo(86);
        assertThat(refusal(() -> index("{key: {a: 1}, name: 'other'}"))).isEqualTo(85);
        index("{key: {a: 1}, name: 'a_1'}");
    }

    @Test
    void aFailedUniqueIndexLeavesNothingBehind() {
        mongo.collection("c").insertMany(List.of(Document.parse("{a: 1}"), Document.parse("{a: 1}")));

        assertThat(refusal(() -> index("{key: {a: 1}, name: 'a_1', unique: true}")))
                .isEqualTo(11000);
        assertThat(refusal(() -> index("{key: {a: 1}, name: 'a_1', unique: true}")))
                .isEqualTo(11000);
        mongo.collection("c").deleteOne(new Document("a", 1));
        index("{key: {a: 1}, name: 'a_1', unique: true}");
        assertThat(mongo.collection("c").countDocuments(new Document("a", 1))).isOne();
    }

    @Test
    void refusesTransactions() {
        Document command = Document.parse("{insert: 'c', documents: [{_id: 1}], startTransaction: true,"
                + " autocommit: false, txnNumber: {$numberLong: '1'}}");

        assertThat(refusal(() -> mongo.database().runCommand(command))).isEqualTo(20);
        assertThat(mongo.collection("c").countDocuments()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'c', filter: {a: 'x'}, collation: {locale: 'en', strength: 2}}",
                "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'en'}}]}",
                "{create: 'c', capped: true, size: 4096}",
                "{create: 'c', validator: {a: 1}}",
                "{update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
                "{findAndModify: 'c', query: {}, update: [{$set: {a: 1}}]}",
                "{update: 'c', updates: [{q: {}, u: {'a.b': 1}}]}",
                "{aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}",
            })
    void refusesWhatItWouldCarryOutDifferently(String command) {
        assertThat(refusal(() -> mongo.database().runCommand(Document.parse(command))))
                .isIn(9, 20, 57, 72, 40573);
    }

    @Test
    void refusesToRenameACollection() {
        mongo.collection("c").insertOne(new Document("_id", 1));
        assertThat(refusal(() -> mongo.client()
                        .getDatabase("admin")
                        .runCommand(Document.parse("{renameCollection: 'panelboard.c', to: 'panelboard.d'}"))))
                .isEqualTo(20);
    }

    @Test
    void refusesADocumentThatCouldNotBeReadAgain() {
        String half = "x".repeat(9 << 20);
        mongo.collection("c").insertOne(new Document("_id", 1).append("a", half));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> mongo.collection("c")
                        .updateOne(new Document("_id", 1), new Document("$set", new Document("b", half))))
                .satisfies(e -> assertThat(e.getError().getCode()).isEqualTo(10334));
        assertThat(mongo.collection("c").find().first()).containsOnlyKeys("_id", "a");
    }

    private void index(String index) {
        var _ = mongo.database()
                .runCommand(new Document("createIndexes", "c").append("indexes", List.of(Document.parse(index))));
    }

    private static int refusal(ThrowingCallable work) {
        MongoException refusal = catchThrowableOfType(MongoException.class, work);
        return refusal == null ? 0 : refusal.getCode();
    }
}
