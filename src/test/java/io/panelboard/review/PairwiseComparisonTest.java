package io.panelboard.review;

import static io.panelboard.review.PairwiseComparison.Relation.CLEARLY_ABOVE;
import static io.panelboard.review.PairwiseComparison.Relation.CLEARLY_BELOW;
import static io.panelboard.review.PairwiseComparison.Relation.NOT_KNOWN;
import static io.panelboard.review.PairwiseComparison.Relation.NOT_TOLD_APART;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.candidates.CandidateId;
import io.panelboard.shared.FigureFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class PairwiseComparisonTest {

    private static final Comparator<CandidateId> BY_ID = Comparator.comparing(CandidateId::value);

    @Provide
    Arbitrary<List<PanelResult>> results() {
        return Rounds.any();
    }

    @Property(tries = 500)
    void whatIsSaidOfAPairIsTrueOfThatPair(@ForAll("results") List<PanelResult> results) {
        var comparison = Comparison.of(results, _ -> spread(0.1));
        var pairs = PairwiseComparison.of(comparison, null, BY_ID);
        boolean apart = false;

        for (CandidateId one : pairs.order()) {
            for (CandidateId other : pairs.order()) {
                Aggregate first = comparison.side(one).orElseThrow().figures(null);
                Aggregate second = comparison.side(other).orElseThrow().figures(null);
                var relation = pairs.between(one, other);
                if (first == null || second == null) {
                    assertThat(relation).isEqualTo(NOT_KNOWN);
                    continue;
                }
                var difference = FigureFormatter.shown(first.mean()).subtract(FigureFormatter.shown(second.mean()));
                var needed = pairs.leastDifference(one, other).orElseThrow();
                assertThat(relation == CLEARLY_ABOVE).isEqualTo(difference.compareTo(needed) >= 0);
                assertThat(relation == CLEARLY_BELOW)
                        .isEqualTo(difference.negate().compareTo(needed) >= 0);
                apart |= relation == CLEARLY_ABOVE;
            }
        }
        Statistics.label("somebody is told apart").collect(apart);
        Statistics.label("somebody is told apart")
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 30));
    }

    @Property(tries = 500)
    void twoShareALetterIfAndOnlyIfTheyAreNotToldApart(@ForAll("results") List<PanelResult> results) {
        var pairs = PairwiseComparison.of(Comparison.of(results, _ -> spread(0.15)), null, BY_ID);
        Map<CandidateId, String> letters = pairs.letters();

        letters.forEach((one, first) -> letters.forEach((other, second) -> {
            boolean share = first.chars().anyMatch(letter -> second.indexOf(letter) >= 0);
            assertThat(share).isEqualTo(pairs.between(one, other) == NOT_TOLD_APART);
        }));
    }

    @Property(tries = 300)
    void theOrderIsThatOfTheMeansAndEverybodyIsInItOnce(@ForAll("results") List<PanelResult> results) {
        var comparison = Comparison.of(results, _ -> null);
        var order = PairwiseComparison.of(comparison, "design", BY_ID).order();

        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(comparison.sides().stream()
                        .map(Comparison.Side::candidate)
                        .toList());
        assertThat(order.stream()
                        .map(id -> comparison.side(id).orElseThrow().figures("design"))
                        .filter(Objects::nonNull)
                        .map(figures -> FigureFormatter.shown(figures.mean()))
                        .toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(order.stream()
                        .map(id -> comparison.side(id).orElseThrow().figures("design") == null)
                        .toList())
                .as("without a score last")
                .isSorted();
    }

    @Example
    void manyCandidatesDoNotChainIntoOneGroup() {
        List<PanelResult> results = IntStream.rangeClosed(0, 8)
                .mapToObj(i -> Rounds.of("c" + i, 1)
                        .scored("design", 1 + i / 2, 1 + i / 2)
                        .scored("design", 1 + (i + 1) / 2, 1 + (i + 1) / 2)
                        .result())
                .toList();

        var pairs = PairwiseComparison.of(Comparison.of(results, _ -> spread(0.2)), null, BY_ID);

        assertThat(pairs.order())
                .extracting(CandidateId::value)
                .startsWith("c8", "c7")
                .endsWith("c0");
        assertThat(pairs.between(new CandidateId("c8"), new CandidateId("c7"))).isEqualTo(NOT_TOLD_APART);
        assertThat(pairs.between(new CandidateId("c8"), new CandidateId("c0"))).isEqualTo(CLEARLY_ABOVE);
        assertThat(pairs.between(new CandidateId("c0"), new CandidateId("c8"))).isEqualTo(CLEARLY_BELOW);
    }

    @Example
    void twoRatersWhoHappenToAgreeProveNothing() {
        var results = List.of(
                Rounds.of("ana", 1).scored("design", 5, 5).result(),
                Rounds.of("ben", 1).scored("design", 1, 1).result());

        var unknown = PairwiseComparison.of(Comparison.of(results, _ -> null), null, BY_ID);

        assertThat(unknown.between(new CandidateId("ana"), new CandidateId("ben")))
                .isEqualTo(NOT_KNOWN);
        assertThat(unknown.letters()).isEmpty();
        assertThat(unknown.order()).extracting(CandidateId::value).containsExactly("ana", "ben");
    }

    @Example
    void moreRatersNeedASmallerDifference() {
        var results = List.of(
                Rounds.of("one", 1).scored("design", 4).result(),
                Rounds.of("two", 1).scored("design", 4, 4).result(),
                Rounds.of("four", 1).scored("design", 4, 4, 4, 4).result(),
                Rounds.of("also four", 1).scored("design", 3, 3, 3, 3).result());
        var pairs = PairwiseComparison.of(Comparison.of(results, _ -> spread(0.25)), null, BY_ID);

        // 2.00 · √(0.25 / 4 + 0.25 / n), rounded up: t with 60 degrees of freedom is 2.000.
        assertThat(pairs.leastDifference(new CandidateId("four"), new CandidateId("one")))
                .hasToString("Optional[1.2]");
        assertThat(pairs.leastDifference(new CandidateId("four"), new CandidateId("two")))
                .hasToString("Optional[0.9]");
        assertThat(pairs.leastDifference(new CandidateId("four"), new CandidateId("also four")))
                .hasToString("Optional[0.8]");
    }

    private static RaterSpreads spread(double variance) {
        var spread = new RaterSpread(variance, 60);
        return new RaterSpreads(40, 30, 5, 3, spread, Map.of("design", spread, "ownership", spread));
    }
}
