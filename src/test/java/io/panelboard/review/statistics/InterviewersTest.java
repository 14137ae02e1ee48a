package io.panelboard.review.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.people.PersonId;
import io.panelboard.review.statistics.Figure.Known;
import io.panelboard.review.statistics.Figure.TooFew;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks worked examples. */
class InterviewersTest {

    @Test
    void leniencyIsTheMeanResidualAgainstTheOthers() {
        // Ann against the mean of Ben and Cem: +1 and 0 on the first question and the second, so +0.5 each time.
        var ann = of("ann", same(5, "ann 43", "ben 33", "cem 33"));

        assertThat(ann.leniency()).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.value()).isEqualTo(0.5);
            assertThat(known.interval()).isEqualTo(new Interval(0.5, 0.5));
            assertThat(known.n()).isEqualTo(5);
        });
        // Of Ann's four pairs the two on the second question are the same, and all are within one level.
        assertThat(value(ann.exact())).isEqualTo(0.5);
        assertThat(value(ann.within1())).isEqualTo(1);
    }

    @Test
    void eachCandidateCountsAlike() {
        var sheets = new ArrayList<>(same(4, "ann 3333", "ben 3333"));
        sheets.add(Made.sheet("zoe", "ann 5---", "ben 1333"));

        assertThat(value(of("ann", sheets).leniency())).isCloseTo(4.0 / 5, within(1e-12));
    }

    @Test
    void whatNobodyElseScoredSaysNothingAboutLeniency() {
        var ann = of("ann", same(5, "ann 53", "ben -3", "cem 03"));

        assertThat(value(ann.leniency())).isZero();
        assertThat(ann.use().counts()).containsExactly(0, 0, 5, 0, 5);
    }

    @Test
    void belowTheMinimumItSaysWhatIsMissing() {
        var ann = of("ann", same(4, "ann 4", "ben 3"));

        assertThat(ann.leniency())
                .isInstanceOfSatisfying(
                        TooFew.class, few -> assertThat(few.phrase()).isEqualTo("4 of 5 shared candidates"));
        assertThat(of("ann", same(40, "ann 4")).leniency())
                .isInstanceOfSatisfying(
                        TooFew.class, few -> assertThat(few.phrase()).isEqualTo("0 of 5 shared candidates"));
    }

    @Test
    void theUseOfTheScaleIsCounted() {
        var ann = of("ann", same(6, "ann 1240", "ben 3333"));

        assertThat(ann.interviews()).isEqualTo(6);
        assertThat(ann.use().counts()).containsExactly(6, 6, 0, 6, 0);
        assertThat(ann.use().notAssessed()).isEqualTo(6);
        assertThat(ann.use().share(2)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(ann.use().mean()).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(ann.use().deviation()).isCloseTo(Math.sqrt(28.0 / 17), within(1e-12));
        assertThat(ann.secondsToLock()).isEqualTo(240);
    }

    private static List<InterviewRatings> same(int candidates, String... cards) {
        return IntStream.range(0, candidates)
                .mapToObj(i -> Made.sheet("c" + i, cards))
                .toList();
    }

    private static InterviewerFigures of(String person, List<InterviewRatings> sheets) {
        return Interviewers.of(InterviewRatingsByCandidate.of(sheets), 5).stream()
                .filter(f -> f.person().equals(new PersonId(person)))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Figure figure) {
        return ((Known) figure).value();
    }
}
