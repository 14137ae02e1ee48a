package io.panelboard.review;

import static io.panelboard.review.Rounds.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparisonTest {

    @Provide
    Arbitrary<List<PanelResult>> results() {
        return Rounds.any();
    }

    @Property(tries = 300)
    void theOrderOfTheResultsDoesNotMatter(@ForAll("results") List<PanelResult> results, @ForAll Random random) {
        var shuffled = new ArrayList<>(results);
        Collections.shuffle(shuffled, random);

        assertThat(Comparison.of(shuffled)).isEqualTo(Comparison.of(results));
    }

    @Property(tries = 300)
    void aRoundWithoutAScoreChangesNoFigure(@ForAll("results") List<PanelResult> results) {
        var more = new ArrayList<>(results);
        results.stream()
                .map(PanelResult::candidate)
                .distinct()
                .forEach(
                        candidate -> more.add(Rounds.of(candidate.value(), 99, Aggregate.NONE, "design", "ownership")));
        Comparison before = Comparison.of(results);

        Comparison after = Comparison.of(more);

        assertThat(after.competencies()).isEqualTo(before.competencies());
        assertThat(after.sides()).zipSatisfy(before.sides(), (with, without) -> {
            assertThat(with.result()).isEqualTo(without.result());
            assertThat(with.competencies()).isEqualTo(without.competencies());
        });
    }

    @Property(tries = 300)
    void combinedFiguresLieBetweenThoseOfTheRounds(@ForAll("results") List<PanelResult> results) {
        for (Comparison.Side side : Comparison.of(results).sides()) {
            var scored = results.stream()
                    .filter(r -> r.candidate().equals(side.candidate())
                            && !r.independent().isEmpty())
                    .map(PanelResult::independent)
                    .toList();
            assertThat(side.result().isEmpty()).isEqualTo(scored.isEmpty());
            assertThat(side.result().raters())
                    .isEqualTo(scored.stream().mapToInt(Aggregate::raters).sum());
            scored.forEach(round -> {
                assertThat(side.result().low()).isLessThanOrEqualTo(round.low());
                assertThat(side.result().high()).isGreaterThanOrEqualTo(round.high());
            });
            assertThat(side.result().mean())
                    .isBetween(side.result().low() - 1e-9, side.result().high() + 1e-9);
        }
    }

    @Example
    void eachRaterOfEachRoundCountsAlike() {
        var comparison = Comparison.of(List.of(
                Rounds.of("carla", 1, range(3, 2, 4), "design"),
                Rounds.of("carla", 2, range(1, 5, 5), "design", "ownership")));

        assertThat(comparison.sides()).singleElement().satisfies(side -> {
            assertThat(side.rounds()).isEqualTo(2);
            assertThat(side.figures("design")).isEqualTo(new Aggregate(4, 4, 3.5, 2, 5));
            assertThat(side.figures("ownership").mean()).isEqualTo(5, within(1e-9));
            assertThat(side.figures("macros")).isEqualTo(Aggregate.NONE);
            assertThat(side.recommendations()).isEqualTo(Map.of(Recommendation.YES, 4));
        });
    }

    @Example
    void competenciesThatNobodyScoredAreLeftOutAndTheNamelessOneIsLast() {
        var comparison = Comparison.of(List.of(
                Rounds.of("carla", 1, range(2, 2, 3), "", "design"), Rounds.of("cem", 1, Aggregate.NONE, "macros")));

        assertThat(comparison.competencies()).containsExactly("design", "");
        assertThat(comparison.side(new CandidateId("cem")).orElseThrow().result())
                .isEqualTo(Aggregate.NONE);
    }

    @Example
    void scalesOfDifferentLengthAreNotMixed() {
        var four = Rounds.of("cem", 1, 4, range(2, 2, 3), List.of(), Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of(List.of(Rounds.of("carla", 1, range(2, 2, 3)), four)));
    }
}
