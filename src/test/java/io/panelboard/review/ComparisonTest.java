package io.panelboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.questions.RatingScale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        assertThat(compared(shuffled)).isEqualTo(compared(results));
    }

    @Property(tries = 300)
    void aRoundWithoutAScoreChangesNoFigure(@ForAll("results") List<PanelResult> results) {
        var more = new ArrayList<>(results);
        results.stream()
                .map(PanelResult::candidate)
                .distinct()
                .forEach(candidate -> more.add(Rounds.of(candidate.value(), 99)
                        .scored("design", 0, 0)
                        .scored("ownership")
                        .result()));
        Comparison before = compared(results);

        Comparison after = compared(more);

        assertThat(after.competencies()).isEqualTo(before.competencies());
        assertThat(after.sides()).zipSatisfy(before.sides(), (with, without) -> {
            assertThat(with.result()).isEqualTo(without.result());
            assertThat(with.competencies()).isEqualTo(without.competencies());
        });
    }

    @Property(tries = 300)
    void combinedFiguresLieBetweenThoseOfTheRounds(@ForAll("results") List<PanelResult> results) {
        for (Comparison.Side side : compared(results).sides()) {
            var scored = results.stream()
                    .filter(r -> r.candidate().equals(side.candidate()))
                    .map(PanelResult::independent)
                    .filter(Objects::nonNull)
                    .toList();
            Aggregate all = side.figures(null);
            if (scored.isEmpty()) {
                assertThat(all).isNull();
            } else {
                assertThat(all).isNotNull();
                assertThat(Objects.requireNonNull(all).raters())
                        .isEqualTo(scored.stream().mapToInt(Aggregate::raters).sum());
                assertThat(scored).allSatisfy(round -> {
                    assertThat(all.low()).isLessThanOrEqualTo(round.low());
                    assertThat(all.high()).isGreaterThanOrEqualTo(round.high());
                });
            }
        }
    }

    @Example
    void eachRaterOfEachRoundCountsAlike() {
        var comparison = compared(List.of(
                Rounds.of("carla", 1).scored("design", 2, 4, 3).result(),
                Rounds.of("carla", 2).scored("design", 5).scored("ownership", 5).result()));

        assertThat(comparison.sides()).singleElement().satisfies(side -> {
            assertThat(side.rounds()).isEqualTo(2);
            assertThat(side.figures("design")).isEqualTo(new Aggregate(4, 4, 3.5, 2, 5));
            assertThat(Objects.requireNonNull(side.figures("ownership")).mean()).isEqualTo(5, within(1e-9));
            assertThat(side.figures("macros")).isNull();
            assertThat(side.recommendations()).isEqualTo(Map.of(Recommendation.YES, 4));
        });
    }

    @Example
    void aCompetencyIsOneHoweverItIsSpelledInEachRevision() {
        var comparison = compared(List.of(
                Rounds.of("carla", 1).scored("Ownership", 2, 4).result(),
                Rounds.of("cem", 2).scored("ownership ", 5, 5).result()));

        assertThat(comparison.competencies()).containsExactly("ownership");
        assertThat(comparison.sides())
                .allSatisfy(side -> assertThat(side.figures("ownership")).isNotNull());
    }

    @Example
    void competenciesThatNobodyScoredAreLeftOutAndTheNamelessOneIsLast() {
        var comparison = compared(List.of(
                Rounds.of("carla", 1).scored("", 2, 3).scored("design", 2, 3).result(),
                Rounds.of("cem", 1).scored("macros", 0, 0).result()));

        assertThat(comparison.competencies()).containsExactly("design", "");
        assertThat(comparison.side(new CandidateId("cem")).orElseThrow().result())
                .isNull();
    }

    @Example
    void scalesOfDifferentLengthAreNotMixed() {
        var four = Rounds.of("cem", 1)
                .on(new RatingScale(RatingScale.FIVE.levels().subList(0, 4)))
                .scored("design", 2, 3)
                .result();
        var five = Rounds.of("carla", 1).scored("design", 2, 3).result();

        assertThatIllegalArgumentException().isThrownBy(() -> compared(List.of(five, four)));
    }

    private static Comparison compared(List<PanelResult> results) {
        return Comparison.of(results, _ -> null);
    }
}
