package io.panelboard.review;

import static io.panelboard.review.Cards.LEAD;
import static io.panelboard.review.Cards.OBSERVER;
import static io.panelboard.review.Cards.PAT;
import static io.panelboard.review.Cards.PIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.board.Recommendation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void aWorkedExample() {
        var agreement = Agreement.ofLevels(List.of(List.of(4, 4, 5), List.of(1, 4), List.of(3), List.of()));

        // Pairs: 4=4, 4~5, 4~5 and 1 against 4. Deviations: (1/3 + 1/3 + 2/3) / 3 = 4/9, and 1.5.
        assertThat(agreement.questions()).isEqualTo(2);
        assertThat(agreement.pairs()).isEqualTo(4);
        assertThat(agreement.exact()).isEqualTo(0.25);
        assertThat(agreement.within1()).isEqualTo(0.75);
        assertThat(agreement.range()).isEqualTo(2);
        assertThat(agreement.widest()).isEqualTo(3);
        assertThat(agreement.meanAbsoluteDeviation()).isCloseTo((4.0 / 9 + 1.5) / 2, within(1e-12));
    }

    @Test
    void onlyIndependentScoresOfLockedCardsCount() {
        var ratings = Cards.alike()
                .scores(LEAD, 0, 4)
                .scores(PAT, 0, 3)
                .scores(PIA, 0, 1)
                .scores(OBSERVER, 0, 5)
                .scores(LEAD, 1, 4)
                .scores(PAT, 1, 0)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.NO)
                .locks(OBSERVER, Recommendation.NO)
                .reveals()
                .adjusts(PAT, 0, 1)
                .ratings();
        var agreement = Agreement.of(ratings.counting());

        assertThat(agreement).isEqualTo(new Agreement(1, 1, 0, 1, 1, 1, 0.5));
    }

    @Test
    void oneRaterAloneAgreesWithNobody() {
        assertThat(Agreement.ofLevels(List.of(List.of(3), List.of()))).isEqualTo(Agreement.NONE);
    }

    @Property
    void neitherOrderNorAShiftOfTheScaleMatters(@ForAll("levels") List<List<Integer>> levels, @ForAll Random random) {
        var changed = new ArrayList<List<Integer>>();
        for (List<Integer> question : levels) {
            var shuffled = new ArrayList<>(question.stream().map(l -> l + 1).toList());
            Collections.shuffle(shuffled, random);
            changed.add(shuffled);
        }
        var a = Agreement.ofLevels(levels);
        var b = Agreement.ofLevels(changed);

        assertThat(b.exact()).isEqualTo(a.exact());
        assertThat(b.within1()).isEqualTo(a.within1());
        assertThat(b.range()).isEqualTo(a.range());
        assertThat(b.meanAbsoluteDeviation()).isCloseTo(a.meanAbsoluteDeviation(), within(1e-9));
    }

    @Property
    void figuresStayInTheirBounds(@ForAll("levels") List<List<Integer>> levels) {
        var agreement = Agreement.ofLevels(levels);

        assertThat(agreement.exact()).isBetween(0.0, agreement.within1());
        assertThat(agreement.within1()).isLessThanOrEqualTo(1);
        assertThat(agreement.range()).isBetween(0.0, (double) agreement.widest());
        assertThat(agreement.meanAbsoluteDeviation()).isBetween(0.0, agreement.range() / 2 + 1e-9);
    }

    @Provide
    Arbitrary<List<List<Integer>>> levels() {
        return Arbitraries.integers().between(1, 4).list().ofMaxSize(6).list().ofMaxSize(8);
    }
}
