package io.panelboard.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.audit.AuditChain;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.AuditVerdict.Broken;
import io.panelboard.audit.AuditVerdict.Intact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Finds any change, removal, reordering or insertion, at the right entry. */
class ChainCheckTest {

    @Example
    void theCanonicalFormIsTheOneThatIsWrittenDown() {
        var entry = new AuditEvent(
                        "board i 7",
                        Instant.parse("2026-01-12T09:00:00Z"),
                        AuditKind.DONE,
                        "manager",
                        null,
                        "said \"ü\"\n\u0001\\",
                        "interview i",
                        null)
                .after(AuditHead.NONE);

        assertThat(AuditChain.canonical(entry))
                .isEqualTo("{\"action\":\"said \\\"ü\\\"\\n\\u0001\\\\\",\"at\":\"2026-01-12T09:00:00.000Z\","
                        + "\"by\":\"manager\",\"from\":null,\"key\":\"board i 7\",\"kind\":\"DONE\","
                        + "\"object\":\"interview i\",\"previous\":\"" + "0".repeat(64)
                        + "\",\"reasonDigest\":null,\"seq\":1}");
        assertThat(entry.hash())
                .as("as sha256sum says it")
                .isEqualTo("fdf7a9adf1a5aaa16b66a0a74016434522db1db3c2a854272be329f3ad972f03");
    }

    @Property
    void anUntouchedChainIsIntactAlsoWithoutItsReasons(@ForAll("chains") List<AuditEntry> chain, @ForAll long which) {
        List<AuditEntry> erased = new ArrayList<>(chain);
        for (int i = 0; i < chain.size(); i++) {
            if ((which >> i & 1) == 1) {
                erased.set(i, Trails.erased(chain.get(i)));
            }
        }

        assertThat(check(chain, null)).isInstanceOf(Intact.class);
        assertThat(check(erased, chain.getLast().head()))
                .isInstanceOfSatisfying(
                        Intact.class,
                        intact -> assertThat(intact.head())
                                .isEqualTo(chain.getLast().head()));
    }

    @Property
    void aChangeIsFoundAtItsEntry(
            @ForAll("chains") List<AuditEntry> chain, @ForAll int place, @ForAll("changes") Consumer<Draft> change) {
        int at = Math.floorMod(place, chain.size());
        AuditEntry before = chain.get(at);
        AuditEntry after = Draft.changed(before, change);
        List<AuditEntry> changed = new ArrayList<>(chain);
        changed.set(at, after);

        assertThat(check(changed, null))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isEqualTo(before.seq()));
    }

    @Property
    void aChangeWhoseHashWasMadeAgainIsFoundByTheNextEntryOrByANotedHead(
            @ForAll("chains") List<AuditEntry> chain, @ForAll int place) {
        int at = Math.floorMod(place, chain.size());
        AuditEntry forged = rehashed(Draft.changed(chain.get(at), draft -> draft.action = "other"));
        List<AuditEntry> changed = new ArrayList<>(chain);
        changed.set(at, forged);

        assertThat(check(changed, chain.getLast().head())).isInstanceOf(Broken.class);
        if (at < chain.size() - 1) {
            assertThat(check(changed, null))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.seq()).isEqualTo(forged.seq() + 1));
        }
    }

    @Property
    void whatIsRemovedIsFoundAndACutOffEndByANotedHead(@ForAll("chains") List<AuditEntry> chain, @ForAll int place) {
        int at = Math.floorMod(place, chain.size());
        List<AuditEntry> rest = new ArrayList<>(chain);
        AuditEntry removed = rest.remove(at);
        AuditVerdict verdict = check(rest, at == chain.size() - 1 ? removed.head() : null);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isEqualTo(rest.isEmpty() ? 0 : removed.seq()));
    }

    @Property
    void whatIsReorderedIsFound(@ForAll("chains") List<AuditEntry> chain, @ForAll int one, @ForAll int other) {
        int i = Math.floorMod(one, chain.size());
        int j = Math.floorMod(other, chain.size());
        if (i == j) {
            return;
        }
        List<AuditEntry> swapped = new ArrayList<>(chain);
        Collections.swap(swapped, i, j);
        List<AuditEntry> renumbered = new ArrayList<>(swapped);
        renumbered.set(i, rehashed(Draft.changed(swapped.get(i), draft -> draft.seq = i + 1L)));
        renumbered.set(j, rehashed(Draft.changed(swapped.get(j), draft -> draft.seq = j + 1L)));

        assertThat(check(swapped, null)).isInstanceOf(Broken.class);
        assertThat(check(renumbered, chain.getLast().head())).isInstanceOf(Broken.class);
    }

    @Property
    void whatIsPutInIsFound(@ForAll("chains") List<AuditEntry> chain, @ForAll int place) {
        int at = Math.floorMod(place, chain.size());
        AuditHead before = at == 0 ? AuditHead.NONE : chain.get(at - 1).head();
        List<AuditEntry> longer = new ArrayList<>(chain);
        longer.add(at, Trails.happening("forged", "nobody said this").after(before));

        assertThat(check(longer, null)).isInstanceOf(Broken.class);
    }

    @Provide
    Arbitrary<List<AuditEntry>> chains() {
        Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(12);
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofLength(6),
                        Arbitraries.of(AuditKind.class),
                        text,
                        text.injectNull(0.3),
                        text.injectNull(0.5))
                .as((key, kind, action, from, reason) ->
                        new AuditEvent(key, Trails.AT, kind, "person-1", from, action, "interview i", reason))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(Trails::chain);
    }

    /** Generates changes, each of which alters one covered value. */
    @Provide
    Arbitrary<Consumer<Draft>> changes() {
        return Arbitraries.of(List.of(
                draft -> draft.action += "!",
                draft -> draft.by += "2",
                draft -> draft.at = draft.at.plusMillis(1),
                draft -> draft.from = draft.from == null ? "" : null,
                draft -> draft.reason += "!",
                draft -> {
                    draft.reason = "said later";
                    draft.salt = null;
                },
                draft -> {
                    draft.reason = null;
                    draft.salt = null;
                    draft.reasonDigest = draft.reasonDigest == null ? "0" : null;
                }));
    }

    private static AuditVerdict check(List<AuditEntry> entries, @Nullable AuditHead noted) {
        var check = new ChainCheck(noted);
        for (AuditEntry entry : entries) {
            Broken broken = check.verify(entry);
            if (broken != null) {
                return broken;
            }
        }
        return check.verdict();
    }

    private static AuditEntry rehashed(AuditEntry e) {
        return AuditEvent.withHash(e, AuditChain.hash(e));
    }
}
