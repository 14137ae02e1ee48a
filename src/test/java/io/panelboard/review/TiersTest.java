package io.panelboard.review;

import static io.panelboard.review.Rounds.range;
import static io.panelboard.review.Tiers.Difference.DISTINGUISHABLE;
import static io.panelboard.review.Tiers.Difference.SPREAD_UNKNOWN;
import static io.panelboard.review.Tiers.Difference.WITHIN_THE_SPREAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.candidates.CandidateId;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TiersTest {

    private static final Comparator<CandidateId> BY_ID = Comparator.comparing(CandidateId::value);

    @Provide
    Arbitrary<List<PanelResult>> results() {
        return Rounds.any();
    }

    @Example
    void rangesThatTouchAreNotToldApart() {
        assertThat(Tiers.between(range(3, 1, 2.5), range(2, 3, 4))).isEqualTo(DISTINGUISHABLE);
        assertThat(Tiers.between(range(3, 3, 4), range(2, 1, 2.5))).isEqualTo(DISTINGUISHABLE);
        assertThat(Tiers.between(range(3, 1, 3), range(2, 3, 4))).isEqualTo(WITHIN_THE_SPREAD);
        assertThat(Tiers.between(range(2, 1, 5), range(2, 3, 3))).isEqualTo(WITHIN_THE_SPREAD);
    }

    @Example
    void withOneRaterTheSpreadIsUnknown() {
        assertThat(Tiers.between(range(1, 1, 1), range(3, 4, 5))).isEqualTo(SPREAD_UNKNOWN);
        assertThat(Tiers.between(range(3, 4, 5), Aggregate.NONE)).isEqualTo(SPREAD_UNKNOWN);
    }

    @Example
    void aTierHoldsThoseThatOverlapsLinkAndHasNoOrderOfItsOwn() {
        var comparison = Comparison.of(List.of(
                Rounds.of("zoe", 1, range(2, 3.0, 3.4)),
                Rounds.of("ana", 1, range(3, 2.0, 3.1)),
                Rounds.of("cem", 1, range(2, 1.6, 2.2)),
                Rounds.of("top", 1, range(2, 4.0, 5.0)),
                Rounds.of("one", 1, range(1, 5.0, 5.0)),
                Rounds.of("nil", 1, Aggregate.NONE)));

        var tiers = Tiers.of(comparison, null, BY_ID);

        assertThat(names(tiers.tiers().get(0))).containsExactly("top");
        assertThat(names(tiers.tiers().get(1))).containsExactly("ana", "cem", "zoe");
        assertThat(tiers.tiers()).hasSize(2);
        assertThat(names(tiers.oneRater())).containsExactly("one");
        assertThat(names(tiers.noScore())).containsExactly("nil");
        assertThat(names(tiers.inOrder())).containsExactly("top", "ana", "cem", "zoe", "one", "nil");
    }

    @Property(tries = 400)
    void differentTiersAreToldApartAndEverybodyIsSomewhereOnce(@ForAll("results") List<PanelResult> results) {
        var comparison = Comparison.of(results);

        var tiers = Tiers.of(comparison, "design", BY_ID).tiers();

        for (int i = 0; i < tiers.size(); i++) {
            assertThat(tiers.get(i)).isSortedAccordingTo(BY_ID);
            for (CandidateId upper : tiers.get(i)) {
                tiers.stream().skip(i + 1L).flatMap(List::stream).forEach(lower -> {
                    Aggregate above = comparison.side(upper).orElseThrow().figures("design");
                    Aggregate below = comparison.side(lower).orElseThrow().figures("design");
                    assertThat(Tiers.between(above, below)).isEqualTo(DISTINGUISHABLE);
                    assertThat(above.mean()).isGreaterThan(below.mean());
                });
            }
        }
        assertThat(Tiers.of(comparison, "design", BY_ID).inOrder())
                .containsExactlyInAnyOrderElementsOf(comparison.sides().stream()
                        .map(Comparison.Side::candidate)
                        .toList());
    }

    private static List<String> names(List<CandidateId> ids) {
        return ids.stream().map(CandidateId::value).toList();
    }
}
