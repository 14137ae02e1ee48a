package io.panelboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.board.Recommendation;
import io.panelboard.people.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Checks properties of results for generated scores. */
class PanelResultPropertiesTest {

    private static final List<PersonId> COUNTED = List.of(Cards.LEAD, Cards.PAT);

    record Given(PersonId by, int question, int key) {}

    @Property(tries = 300)
    void whoDoesNotCountChangesNothing(
            @ForAll("weights") List<Integer> weights,
            @ForAll("counted") List<Given> counted,
            @ForAll("others") List<Given> others) {
        var without = result(weights, counted, List.of(), List.of());
        var all = new ArrayList<>(counted);
        all.addAll(others);
        var with = result(weights, all, List.of(), List.of());

        assertThat(with.competencies()).isEqualTo(without.competencies());
        assertThat(with.independent()).isEqualTo(without.independent());
        assertThat(with.recommendations()).isEqualTo(without.recommendations());
    }

    @Property(tries = 300)
    void theOrderInWhichScoresWereGivenDoesNotMatter(
            @ForAll("weights") List<Integer> weights, @ForAll("once") List<Given> given, @ForAll Random random) {
        var shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, random);

        assertThat(result(weights, shuffled, List.of(), List.of()))
                .isEqualTo(result(weights, given, List.of(), List.of()));
    }

    @Property(tries = 300)
    void notAssessedIsTheSameAsNothingAndNeverZero(
            @ForAll("weights") List<Integer> weights, @ForAll("once") List<Given> given) {
        var rated = given.stream().filter(g -> g.key() > 0).toList();
        var result = result(weights, given, List.of(), List.of());
        var ratedOnly = result(weights, rated, List.of(), List.of());

        assertThat(result.independent()).isEqualTo(ratedOnly.independent());
        assertThat(result.competencies()).isEqualTo(ratedOnly.competencies());
    }

    @Property(tries = 300)
    void figuresStayWithinWhatWasGiven(
            @ForAll("weights") List<Integer> weights, @ForAll("counted") List<Given> counted) {
        var result = result(weights, counted, List.of(), List.of());
        var levels =
                counted.stream().filter(g -> g.key() > 0).mapToInt(Given::key).summaryStatistics();
        var all = new ArrayList<>(result.competencies().stream()
                .map(PanelResult.Competency::independent)
                .toList());
        all.add(result.independent());

        assertThat(all).allSatisfy(figures -> {
            if (!figures.isEmpty()) {
                assertThat(figures.mean()).isBetween((double) levels.getMin(), (double) levels.getMax());
                assertThat(figures.low()).isBetween(1.0, figures.high());
                assertThat(figures.raters()).isBetween(1, COUNTED.size());
            }
        });
    }

    @Property(tries = 300)
    void onlyTheProportionsOfTheWeightsMatterAndWeightlessQuestionsNotAtAll(
            @ForAll("weights") List<Integer> weights, @ForAll("once") List<Given> given) {
        var result = result(weights, given, List.of(), List.of()).independent();
        var doubled = weights.stream().map(w -> 2 * w).toList();
        var weighing = given.stream().filter(g -> weights.get(g.question()) > 0).toList();

        assertThat(result(doubled, given, List.of(), List.of()).independent().mean())
                .isCloseTo(result.mean(), within(1e-9));
        assertThat(result(weights, weighing, List.of(), List.of()).independent())
                .isEqualTo(result);
    }

    @Property(tries = 300)
    void adjustingNeverTouchesTheIndependentResult(
            @ForAll("weights") List<Integer> weights,
            @ForAll("once") List<Given> given,
            @ForAll("counted") List<Given> adjusted) {
        var before = result(weights, given, List.of(), List.of());
        var after = result(weights, given, List.of(), adjusted);

        assertThat(after.independent()).isEqualTo(before.independent());
        assertThat(before.adjusted()).isEqualTo(before.independent());
    }

    @Property(tries = 300)
    void aSkippedQuestionWeighsNothingForEverybody(
            @ForAll("weights") List<Integer> weights,
            @ForAll("once") List<Given> given,
            @ForAll("question") int skipped) {
        var others = given.stream().filter(g -> g.question() != skipped).toList();

        assertThat(result(weights, given, List.of(skipped), List.of()).independent())
                .isEqualTo(result(weights, others, List.of(), List.of()).independent());
    }

    /** Locks the cards of the lead and Pat, not Pia's; the observer's card never counts. */
    private static PanelResult result(
            List<Integer> weights, List<Given> given, List<Integer> skipped, List<Given> adjusted) {
        var cards = new Cards(weights).asks(0, 1, 2, 3, 4);
        given.forEach(g -> cards.scores(g.by(), g.question(), g.key()));
        cards.locks(Cards.LEAD, Recommendation.YES)
                .locks(Cards.PAT, Recommendation.NO)
                .locks(Cards.OBSERVER, Recommendation.STRONG_YES);
        skipped.forEach(cards::skips);
        cards.reveals();
        adjusted.forEach(g -> cards.adjusts(g.by(), g.question(), g.key()));
        return cards.result();
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(0, 50).list().ofSize(Cards.QUESTIONS);
    }

    @Provide
    Arbitrary<Integer> question() {
        return Arbitraries.integers().between(0, Cards.QUESTIONS - 1);
    }

    @Provide
    Arbitrary<List<Given>> counted() {
        return given(COUNTED).list().ofMaxSize(20);
    }

    /** Generates at most one score for each person and question, so that none replaces another. */
    @Provide
    Arbitrary<List<Given>> once() {
        return given(COUNTED)
                .list()
                .uniqueElements(g -> g.by().value() + g.question())
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<Given>> others() {
        return given(List.of(Cards.PIA, Cards.OBSERVER)).list().ofMaxSize(10);
    }

    private Arbitrary<Given> given(List<PersonId> people) {
        return Combinators.combine(
                        Arbitraries.of(people),
                        question(),
                        Arbitraries.integers().between(0, 5))
                .as(Given::new);
    }
}
