package io.panelboard.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.AuditVerdict.Broken;
import io.panelboard.audit.AuditVerdict.Intact;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ReasonsErased;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Checks that concurrent writers extend one chain in a database. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class ChainTest {

    private final MongoOperations mongo;
    private final AuditStore store;
    private final Chain chain;
    private final Recorder recorder;

    ChainTest(Databases database) {
        mongo = database.template();
        AuditStore.ensureIndexes(mongo);
        store = new AuditStore(mongo);
        chain = new Chain(store, Trails.CLOCK);
        recorder = new Recorder(store, chain, () -> Optional.of("192.0.2.7"), Trails.CLOCK);
    }

    @Test
    void whatIsToldTwiceIsRecordedOnceAlsoByAnotherNode() {
        var broken = new AuditRequested("board i 7", "manager", "broke the seal", "interview i", "The offer expires");
        recorder.on(broken);
        recorder.on(broken);
        boolean again = new Chain(new AuditStore(mongo), Trails.CLOCK).append(Trails.happening("board i 7", "again"));

        assertThat(again).isFalse();
        assertThat(all()).hasSize(2);
        assertThat(all().getLast())
                .extracting(AuditEntry::seq, AuditEntry::key, AuditEntry::by, AuditEntry::from, AuditEntry::reason)
                .containsExactly(2L, "board i 7", "manager", "192.0.2.7", "The offer expires");
        assertIntact(2);
    }

    @Test
    void theApplicationItselfHasNoAddress() {
        recorder.on(new AuditRequested("1", AuditEntry.SYSTEM, "did something", "interview i", null));

        assertThat(all().getLast().from()).isNull();
    }

    @Test
    void whatIsToldLateHasTheTimeAtWhichItWasDone() {
        var done = Trails.AT.minusSeconds(90);
        recorder.on(new AuditRequested("1", "lead", "asked question 1", "interview i", null, done));
        recorder.on(new AuditRequested("2", "lead", "cancelled an interview", "interview i", null));

        assertThat(all()).extracting(AuditEntry::at).endsWith(done, Trails.AT);
        assertIntact(3);
    }

    @Test
    void severalNodesMakeOneChain() throws Exception {
        int nodes = 6;
        int each = 60;
        try (var threads = Executors.newFixedThreadPool(nodes)) {
            var work = IntStream.range(0, nodes)
                    .<Callable<Void>>mapToObj(node -> () -> {
                        var own = new Chain(new AuditStore(mongo), Trails.CLOCK);
                        for (int i = 0; i < each; i++) {
                            own.append(Trails.happening(node + " " + i, "because"));
                            // Published by every writer, recorded once.
                            own.append(Trails.happening("shared " + i, null));
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        assertIntact(1 + nodes * each + each);
    }

    @Test
    void erasureTakesTheWordsAndKeepsTheChain() {
        chain.append(Trails.happening("1", "The candidate has another offer"));
        chain.append(Trails.happening("2", null));
        AuditHead head = chain.head();

        recorder.on(new ReasonsErased("interview i"));
        recorder.on(new ReasonsErased("interview i"));

        assertThat(all()).extracting(AuditEntry::reason).containsExactly(null, ReasonsErased.WORDS, null);
        assertThat(stored("1").toJson()).doesNotContain("offer");
        assertThat(stored("1")).doesNotContainKey("salt").containsKey("reasonDigest");
        assertThat(check(head)).isEqualTo(new Intact(3, head, 1));
    }

    @Test
    void whatWasRecordedBeforeThereWasAChainIsTakenIntoItOnceInItsOrder() {
        old("b", 2);
        old("a", 1);
        chain.append(Trails.happening("new", null));
        assertThat(all()).extracting(AuditEntry::key).containsExactly("a", "b", Chain.BEGINNING, "new");
        assertThat(all().getFirst().at().toEpochMilli()).isEqualTo(1);
        assertIntact(4);

        old("put in later", 3);
        new Chain(store, Trails.CLOCK).append(Trails.happening("newer", null));
        assertThat(check(null))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> assertThat(broken.sentence()).contains("\"put in later\" has no place"));
    }

    @Test
    void whatIsChangedInTheDatabaseIsFound() {
        for (int i = 0; i < 5; i++) {
            chain.append(Trails.happening("e" + i, "because"));
        }
        AuditHead head = chain.head();
        Document third = stored("e1");

        mongo.updateFirst(byKey("e1"), Update.update("by", "somebody else"), AuditStore.AUDIT);
        assertBroken(null, 3, "it was changed after it was written");
        mongo.remove(byKey("e1"), AuditStore.AUDIT);
        assertBroken(null, 3, "it is missing, while later entries are there");
        mongo.insert(third, AuditStore.AUDIT);
        assertIntact(6);

        mongo.updateFirst(byKey("e2"), Update.update("reason", "another"), AuditStore.AUDIT);
        assertBroken(null, 4, "its reason was changed");
        mongo.updateFirst(byKey("e2"), Update.update("reason", "because"), AuditStore.AUDIT);

        mongo.remove(byKey("e4"), AuditStore.AUDIT);
        assertIntact(5);
        assertBroken(head, 6, "up to the noted entry 6");
        assertBroken(new AuditHead(4, "f".repeat(64)), 4, "not the one that was noted");
    }

    @Test
    void aGapLongerThanAWindowIsFoundAndNothingIsPutIntoIt() {
        chain.append(Trails.happening("1", null));
        var far = Trails.happening("far", null).after(new AuditHead(3 * AuditStore.WINDOW, "0".repeat(64)));
        mongo.insert(EntryDocuments.write(far), AuditStore.AUDIT);

        assertBroken(null, 3, "it is missing");
    }

    @Test
    void anEmptyTrailIsNotIntact() {
        assertBroken(null, 0, "no entry at all");
    }

    @Test
    void whereACheckIsIsTold() {
        IntStream.range(0, 20).forEach(i -> chain.append(Trails.happening("e" + i, null)));
        var done = new AtomicLong();
        new TrailCheck(store).run(null, now -> {
            assertThat(now.all()).isEqualTo(21);
            done.set(now.done());
        });
        assertThat(done).hasValue(21);
    }

    private void assertIntact(long entries) {
        assertThat(check(null))
                .isInstanceOfSatisfying(
                        Intact.class, intact -> assertThat(intact.entries()).isEqualTo(entries));
    }

    private void assertBroken(@Nullable AuditHead noted, long seq, String what) {
        assertThat(check(noted)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.seq()).isEqualTo(seq);
            assertThat(broken.sentence()).contains(what);
        });
    }

    private AuditVerdict check(@Nullable AuditHead noted) {
        return new TrailCheck(store).run(noted, _ -> {});
    }

    private List<AuditEntry> all() {
        return new ArrayList<>(store.window(1, 1_000));
    }

    private void old(String key, long at) {
        mongo.insert(
                new Document("_id", key)
                        .append("at", Instant.ofEpochMilli(at))
                        .append("by", "manager")
                        .append("action", "broke the seal")
                        .append("object", "interview i")
                        .append("reason", "because"),
                AuditStore.AUDIT);
    }

    private Document stored(String key) {
        return mongo.find(byKey(key), Document.class, AuditStore.AUDIT).getFirst();
    }

    private static Query byKey(String key) {
        return new Query(Criteria.where("_id").is(key));
    }
}
