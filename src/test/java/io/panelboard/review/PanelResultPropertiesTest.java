package io.panelboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.board.Recommendation;
import io.panelboard.people.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

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

    /** Whatever was left out, adjusted or weighted: low ≤ mean ≤ high, and every figure lies on the scale. */
    @Property(tries = 1_000)
    void theMeanLiesWithinItsRangeAndTheRangeOnTheScale(
            @ForAll("weights") List<Integer> weights,
            @ForAll("byAll") List<Given> given,
            @ForAll("byAll") List<Given> adjusted) {
        var cards = played(weights, given, adjusted);
        var matrix = cards.matrix();

        assertThat(rows(matrix)).allSatisfy(row -> {
            assertGoesFromLowestToHighestCell(row);
            assertLiesInItsRange(row.independent());
            assertLiesInItsRange(row.adjusted());
        });
        boolean gaps = rows(matrix).stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !cell.coverage().isEmpty());
        Statistics.label("somebody left a question out").collect(gaps);
        Statistics.label("somebody left a question out")
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 50));
    }

    private static void assertLiesInItsRange(@Nullable Aggregate figures) {
        if (figures != null) {
            assertThat(figures.mean()).isBetween(figures.low(), figures.high());
            assertThat(figures.low()).isGreaterThanOrEqualTo(1);
            assertThat(figures.high()).isLessThanOrEqualTo(5);
        }
    }

    private static void assertGoesFromLowestToHighestCell(Matrix.Row row) {
        var means = row.cells().stream()
                .map(Matrix.Cell::independent)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        Aggregate figures = row.independent();
        if (figures == null) {
            assertThat(means.getCount()).isZero();
        } else {
            assertThat(figures.low()).isCloseTo(means.getMin(), within(1e-9));
            assertThat(figures.high()).isCloseTo(means.getMax(), within(1e-9));
            assertThat(figures.raters()).isEqualTo((int) means.getCount());
        }
    }

    /** Cards without a gap give the plain weighted means that anybody can make again with a pencil. */
    @Property(tries = 500)
    void completeCardsGiveThePlainMeans(
            @ForAll("positiveWeights") List<Integer> weights, @ForAll("levels") List<Integer> levels) {
        var given = new ArrayList<Given>();
        for (int i = 0; i < levels.size(); i++) {
            given.add(new Given(COUNTED.get(i / Cards.QUESTIONS), i % Cards.QUESTIONS, levels.get(i)));
        }
        var result = played(weights, given, List.of()).matrix().result();

        double all = weights.stream().mapToInt(Integer::intValue).sum();
        for (int rater = 0; rater < COUNTED.size(); rater++) {
            double own = 0;
            for (int q = 0; q < Cards.QUESTIONS; q++) {
                own += weights.get(q) * levels.get(rater * Cards.QUESTIONS + q) / all;
            }
            assertThat(result.cells().get(rater).independent()).isCloseTo(own, within(1e-9));
        }
        assertThat(Objects.requireNonNull(result.independent()).mean())
                .isCloseTo(
                        result.cells().stream()
                                .map(Matrix.Cell::independent)
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElseThrow(),
                        within(1e-9));
    }

    /** A reader who subtracts what is shown finds the difference that is shown. */
    @Property(tries = 500)
    void theDifferenceShownIsThatOfTheFiguresShown(
            @ForAll("weights") List<Integer> weights,
            @ForAll("once") List<Given> given,
            @ForAll("once") List<Given> adjusted) {
        var result = played(weights, given, adjusted).result();
        Aggregate from = result.independent();
        Aggregate to = result.adjusted();
        if (from == null || to == null) {
            assertThat(Aggregate.differenceOf(from, to)).isEqualTo("no score");
            return;
        }

        var shown = new BigDecimal(Aggregate.meanOf(to)).subtract(new BigDecimal(Aggregate.meanOf(from)));

        assertThat(Aggregate.differenceOf(from, to))
                .isEqualTo((shown.signum() == 0 ? "±" : shown.signum() > 0 ? "+" : "−")
                        + shown.abs().toPlainString());
        boolean moved = shown.signum() != 0;
        Statistics.label("the debrief moved the result").collect(moved);
    }

    private static List<Matrix.Row> rows(Matrix matrix) {
        var rows = new ArrayList<>(matrix.rows());
        rows.add(matrix.result());
        return rows;
    }

    /** Lets three people rate whatever was drawn, and adjust what they rated before. */
    private static Cards played(List<Integer> weights, List<Given> given, List<Given> adjusted) {
        var cards = new Cards(weights).asks(0, 1, 2, 3, 4);
        given.forEach(g -> cards.scores(g.by(), g.question(), g.key()));
        COUNTED.forEach(by -> cards.locks(by, Recommendation.YES));
        cards.locks(Cards.PIA, Recommendation.NO).reveals();
        adjusted.stream()
                .filter(a -> given.stream().anyMatch(g -> g.by().equals(a.by()) && g.question() == a.question()))
                .forEach(a -> cards.adjusts(a.by(), a.question(), a.key()));
        return cards;
    }

    @Property(tries = 300)
    void onlyTheProportionsOfTheWeightsMatterAndWeightlessQuestionsNotAtAll(
            @ForAll("weights") List<Integer> weights, @ForAll("once") List<Given> given) {
        var plain = result(weights, given, List.of(), List.of()).independent();
        var doubled = weights.stream().map(w -> 2 * w).toList();
        var weighing = given.stream().filter(g -> weights.get(g.question()) > 0).toList();

        Aggregate twice = result(doubled, given, List.of(), List.of()).independent();
        assertThat(twice == null).isEqualTo(plain == null);
        if (plain != null && twice != null) {
            assertThat(twice.mean()).isCloseTo(plain.mean(), within(1e-9));
        }
        assertThat(result(weights, weighing, List.of(), List.of()).independent())
                .isEqualTo(plain);
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
    Arbitrary<List<Integer>> positiveWeights() {
        return Arbitraries.integers().between(1, 50).list().ofSize(Cards.QUESTIONS);
    }

    /** Generates a level for every question of both who count. */
    @Provide
    Arbitrary<List<Integer>> levels() {
        return Arbitraries.integers().between(1, 5).list().ofSize(Cards.QUESTIONS * COUNTED.size());
    }

    /** Generates scores of three people, at most one for each person and question. */
    @Provide
    Arbitrary<List<Given>> byAll() {
        return given(List.of(Cards.LEAD, Cards.PAT, Cards.PIA))
                .list()
                .uniqueElements(g -> g.by().value() + g.question())
                .ofMaxSize(15);
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
