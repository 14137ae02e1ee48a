package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.review.statistics.Figure.Known;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Checks invariants over arbitrary ratings. */
class StatisticsPropertiesTest {

    private static final int QUESTIONS = 4;

    @Property(tries = 40)
    void theOrderOfInterviewsAndCardsDoesNotMatter(@ForAll("panels") List<List<String>> panels, @ForAll Random random) {
        var sheets = sheets(panels);
        var shuffled = new ArrayList<InterviewRatings>();
        for (int c = 0; c < panels.size(); c++) {
            var cards = new ArrayList<>(panels.get(c));
            Collections.shuffle(cards, random);
            shuffled.add(sheet(c, cards));
        }
        Collections.shuffle(shuffled, random);

        assertThat(values(shuffled))
                .usingComparatorForType(StatisticsPropertiesTest::compare, Double.class)
                .isEqualTo(values(sheets));
    }

    @Property(tries = 40)
    void figuresStayInTheirBounds(@ForAll("panels") List<List<String>> panels) {
        var sheets = InterviewRatingsByCandidate.of(sheets(panels));
        var set = SetFigures.of(sheets, 5);

        reaches("ICC of one rater", set.single());
        reaches("ICC of a panel", set.average());
        reaches("alpha", set.alpha());
        bounded(sheets, set);
    }

    @Property(tries = 40)
    void figuresOfFewPanelsStayInTheirBounds(@ForAll("fewPanels") List<List<String>> panels) {
        var sheets = InterviewRatingsByCandidate.of(sheets(panels));

        bounded(sheets, SetFigures.of(sheets, 5));
    }

    private static void bounded(InterviewRatingsByCandidate sheets, SetFigures set) {
        bounded(set.single(), -1, 1);
        bounded(set.average(), -1, 1);
        bounded(set.alpha(), -2, 1);
        for (InterviewerFigures one : Interviewers.of(sheets, 5)) {
            bounded(one.leniency(), -4, 4);
            bounded(one.exact(), 0, 1);
            bounded(one.within1(), 0, 1);
            assertThat(one.use().deviation())
                    .satisfiesAnyOf(
                            d -> assertThat(d).isNaN(), d -> assertThat(d).isBetween(0.0, 3.0));
        }
        for (QuestionFigures one : Questions.of(sheets).values()) {
            bounded(one.discrimination(), -1, 1);
            assertThat(one.use() + one.skipRate()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 40)
    void whoIsMoreLenientEverywhereOnlyBecomesMoreLenient(@ForAll("middling") List<List<String>> panels) {
        var before = Interviewers.of(InterviewRatingsByCandidate.of(sheets(panels)), 5);
        var shifted = panels.stream()
                .map(cards -> cards.stream()
                        .map(card -> card.startsWith("r0") ? raised(card) : card)
                        .toList())
                .toList();
        var after = Interviewers.of(InterviewRatingsByCandidate.of(sheets(shifted)), 5);

        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).person().value().equals("r0")) {
                continue;
            }
            reaches("leniency", before.get(i).leniency());
            if (before.get(i).leniency() instanceof Known known) {
                assertThat(((Known) after.get(i).leniency()).value()).isCloseTo(known.value() + 1, within(1e-9));
            }
        }
    }

    @Property(tries = 40)
    void aShiftOfTheWholeScaleLeavesDiscriminationAndLeniencyAsTheyWere(@ForAll("middling") List<List<String>> panels) {
        var shifted = panels.stream()
                .map(cards ->
                        cards.stream().map(StatisticsPropertiesTest::raised).toList())
                .toList();
        var before = InterviewRatingsByCandidate.of(sheets(panels));
        var after = InterviewRatingsByCandidate.of(sheets(shifted));

        Questions.of(before).forEach((id, figures) -> {
            reaches("discrimination", figures.discrimination());
            close(
                    figures.discrimination(),
                    Objects.requireNonNull(Questions.of(after).get(id)).discrimination());
        });
        var leniencies = Interviewers.of(after, 5);
        var earlier = Interviewers.of(before, 5);
        for (int i = 0; i < earlier.size(); i++) {
            close(earlier.get(i).leniency(), leniencies.get(i).leniency());
        }
    }

    @Property(tries = 20)
    void panelsThatAgreePerfectlyHaveAnAlphaOfOne(@ForAll("panels") List<List<String>> panels) {
        var alike = panels.stream()
                .map(cards -> {
                    String scores = cards.getFirst().substring(3);
                    return List.of("r0 " + scores, "r1 " + scores, "r2 " + scores);
                })
                .toList();
        var figures = SetFigures.of(InterviewRatingsByCandidate.of(sheets(alike)), 5);

        reaches("alpha", figures.alpha());
        if (figures.alpha() instanceof Known known) {
            assertThat(known.value()).isCloseTo(1, within(1e-9));
        }
        Interviewers.of(InterviewRatingsByCandidate.of(sheets(alike)), 5).forEach(one -> {
            if (one.leniency() instanceof Known known) {
                assertThat(known.value()).isZero();
            }
        });
    }

    @Property(tries = 20)
    void aScoreThatIsNotThereIsTheSameAsNotAssessed(
            @ForAll("panels") List<List<String>> panels, @ForAll @IntRange(min = 0, max = QUESTIONS - 1) int question) {
        var missing = panels.stream()
                .map(cards -> cards.stream().map(c -> with(c, question, '-')).toList())
                .toList();
        var notAssessed = panels.stream()
                .map(cards -> cards.stream().map(c -> with(c, question, '0')).toList())
                .toList();

        assertThat(SetFigures.of(InterviewRatingsByCandidate.of(sheets(missing)), 5))
                .isEqualTo(SetFigures.of(InterviewRatingsByCandidate.of(sheets(notAssessed)), 5));
    }

    private static String with(String card, int question, char score) {
        var changed = new StringBuilder(card);
        changed.setCharAt(3 + question, score);
        return changed.toString();
    }

    /** Raises every level by one; other characters stay. */
    private static String raised(String card) {
        var raised = new StringBuilder(card.substring(0, 3));
        card.substring(3).chars().forEach(c -> raised.append((char) (c > '0' ? c + 1 : c)));
        return raised.toString();
    }

    private static List<Double> values(List<InterviewRatings> all) {
        var sheets = InterviewRatingsByCandidate.of(all);
        var values = new ArrayList<Double>();
        var set = SetFigures.of(sheets, 5);
        List.of(set.single(), set.average(), set.alpha()).forEach(f -> add(values, f));
        Interviewers.of(sheets, 5).forEach(one -> {
            add(values, one.leniency());
            add(values, one.exact());
            values.add(one.use().mean());
        });
        Questions.of(sheets).values().forEach(one -> {
            add(values, one.discrimination());
            values.add(one.mean());
        });
        return values;
    }

    private static void add(List<Double> values, Figure figure) {
        if (figure instanceof Known known) {
            values.add(known.value());
            values.add(known.interval() == null ? Double.NaN : known.interval().low());
            values.add(known.interval() == null ? Double.NaN : known.interval().high());
        }
    }

    private static int compare(Double a, Double b) {
        return Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
    }

    /** Requires that four of five tries reach a figure: a property that never reaches one proves nothing. */
    private static void reaches(String label, Figure figure) {
        var reached = Statistics.label(label);
        reached.collect(figure instanceof Known);
        reached.coverage(coverage -> coverage.check(true).percentage(share -> share >= 80));
    }

    private static void bounded(Figure figure, double low, double high) {
        if (figure instanceof Known known) {
            assertThat(known.value()).isBetween(low, high);
            if (known.interval() != null) {
                assertThat(known.interval().low())
                        .isBetween(low, known.interval().high());
                assertThat(known.interval().high()).isLessThanOrEqualTo(high);
            }
        }
    }

    private static void close(Figure one, Figure other) {
        assertThat(one.getClass()).isEqualTo(other.getClass());
        if (one instanceof Known a && other instanceof Known b) {
            assertThat(a.value()).isCloseTo(b.value(), within(1e-6));
        }
    }

    private static List<InterviewRatings> sheets(List<List<String>> panels) {
        return IntStream.range(0, panels.size())
                .mapToObj(c -> sheet(c, panels.get(c)))
                .toList();
    }

    private static InterviewRatings sheet(int candidate, List<String> cards) {
        return Made.sheet("c%03d".formatted(candidate), cards.toArray(String[]::new));
    }

    @Provide
    Arbitrary<List<List<String>>> panels() {
        return panels("012345-");
    }

    /** Generates levels that can be raised by one and stay on the scale. */
    @Provide
    Arbitrary<List<List<String>>> middling() {
        return panels("0234-");
    }

    @Provide
    Arbitrary<List<List<String>>> fewPanels() {
        return panel("012345-", 1, 4).list().ofMinSize(1).ofMaxSize(MinimumSampleSizes.CANDIDATES);
    }

    /** Generates enough raters and candidates for every figure. */
    private static Arbitrary<List<List<String>>> panels(String scores) {
        return panel(scores, MinimumSampleSizes.RATERS, 4)
                .list()
                .ofMinSize(MinimumSampleSizes.CANDIDATES + 5)
                .ofMaxSize(MinimumSampleSizes.CANDIDATES + 15);
    }

    private static Arbitrary<List<String>> panel(String scores, int least, int most) {
        return Arbitraries.strings()
                .withChars(scores.toCharArray())
                .ofLength(QUESTIONS)
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(cards -> IntStream.range(0, cards.size())
                        .mapToObj(i -> "r" + i + " " + cards.get(i))
                        .toList());
    }
}
