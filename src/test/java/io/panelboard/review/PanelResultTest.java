package io.panelboard.review;

import static io.panelboard.review.Cards.LEAD;
import static io.panelboard.review.Cards.OBSERVER;
import static io.panelboard.review.Cards.PAT;
import static io.panelboard.review.Cards.PIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Checks results against worked examples calculated by hand. */
class PanelResultTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void theResultIsTheWeightedMeanOfThePanelsMeans() {
        var result = new Cards(List.of(30, 10, 0, 10, 10))
                .asks(0, 1, 2)
                .scores(LEAD, 0, 4)
                .scores(PAT, 0, 2)
                .scores(LEAD, 1, 5)
                .scores(PAT, 1, 5)
                .scores(LEAD, 2, 1)
                .scores(PAT, 2, 1)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.NO)
                .reveals()
                .result();

        // (30·3 + 10·5) / 40; question 2 weighs nothing, questions 3 and 4 were not asked.
        assertThat(Objects.requireNonNull(result.independent()).mean()).isCloseTo(3.5, EXACTLY);
        assertThat(Objects.requireNonNull(result.independent()).high()).isCloseTo((30 * 4 + 10 * 5) / 40.0, EXACTLY);
        assertThat(Objects.requireNonNull(result.independent()).low()).isCloseTo((30 * 2 + 10 * 5) / 40.0, EXACTLY);
        assertThat(Objects.requireNonNull(result.independent()).raters()).isEqualTo(2);
        assertThat(Objects.requireNonNull(result.independent()).scores()).isEqualTo(4);
        assertThat(result.recommendations()).isEqualTo(Map.of(Recommendation.YES, 1, Recommendation.NO, 1));
        assertThat(result.locked()).isEqualTo(2);
        assertThat(result.toLock()).isEqualTo(3);
        assertThat(result.phase()).isEqualTo(BoardView.Phase.REVEALED);
        assertThat(result.revision().number()).isEqualTo(3);
        assertThat(result.levels()).isEqualTo(5);
    }

    @Test
    void adjustedScoresStandBesideTheIndependentOnes() {
        var result = Cards.alike()
                .scores(LEAD, 0, 4)
                .scores(PAT, 0, 2)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.YES)
                .reveals()
                .adjusts(PAT, 0, 3)
                .result();

        assertThat(Objects.requireNonNull(result.independent()).mean()).isEqualTo(3);
        assertThat(Objects.requireNonNull(result.adjusted()).mean()).isEqualTo(3.5);
        assertThat(Aggregate.differenceOf(result.independent(), result.adjusted()))
                .isEqualTo("+0.5");
    }

    @Test
    void aSkippedQuestionIsInNoFigure() {
        var result = Cards.alike()
                .scores(LEAD, 0, 5)
                .scores(LEAD, 2, 1)
                .locks(LEAD, Recommendation.YES)
                .skips(2)
                .reveals()
                .result();

        assertThat(Objects.requireNonNull(result.independent()).mean()).isEqualTo(5);
        assertThat(result.competencies().get(1).independent()).isNull();
    }

    @Test
    void whatNobodyLockedAddsUpToNothing() {
        var result = Cards.alike().scores(PIA, 0, 5).reveals().result();

        assertThat(result.independent()).isNull();
        assertThat(Aggregate.differenceOf(result.independent(), result.adjusted()))
                .isEqualTo("no score");
        assertThat(result.recommendations()).isEmpty();
        assertThat(result.locked()).isZero();
    }

    @Test
    void theMatrixHasARowForEachCompetencyAndAColumnForEachWhoCounts() {
        var matrix = new Cards(List.of(30, 10, 10, 10, 10))
                .asks(0, 1, 4)
                .scores(LEAD, 0, 4)
                .scores(LEAD, 1, 3)
                .scores(LEAD, 4, 2)
                .scores(PAT, 0, 2)
                .scores(PAT, 1, 0)
                .scores(PAT, 4, 0)
                .scores(PIA, 0, 5)
                .scores(OBSERVER, 0, 1)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.NO)
                .locks(OBSERVER, Recommendation.STRONG_NO)
                .reveals()
                .adjusts(LEAD, 1, 5)
                .matrix();

        assertThat(matrix.columns()).extracting(Matrix.Column::person).containsExactly(LEAD, PAT, PIA);
        assertThat(matrix.columns()).extracting(Matrix.Column::locked).containsExactly(true, true, false);
        assertThat(matrix.rows()).extracting(Matrix.Row::competency).containsExactly("design", "ownership", "");
        assertThat(matrix.rows()).extracting(Matrix.Row::asked).containsExactly(2, 0, 1);
        assertThat(matrix.rows().getFirst().cells())
                .containsExactly(
                        new Matrix.Cell(3.5, 4.5, 2, 2, 2),
                        new Matrix.Cell(2.0, 2.0, 2, 1, 2),
                        new Matrix.Cell(null, null, 2, 0, 2));
        // Within a competency questions count alike: ((4 + 2) / 2 + 3) / 2.
        assertThat(matrix.rows().getFirst().independent()).isEqualTo(new Aggregate(2, 3, 3, 2, 3.5));
        assertThat(matrix.rows().get(1).independent()).isNull();
        assertThat(matrix.rows().get(2).cells().get(1).independent()).isNull();
    }

    /** Two who left out different questions and agree on the one they share: the plain means would say 3.0 and 3.0. */
    @Test
    void whoLeftQuestionsOutIsComparedOnThoseThatWereRated() {
        var result = new Cards(List.of(10, 10, 10, 0, 0))
                .asks(0, 1, 2)
                .scores(LEAD, 0, 5)
                .scores(LEAD, 1, 1)
                .scores(LEAD, 2, 0)
                .scores(PAT, 0, 0)
                .scores(PAT, 1, 1)
                .scores(PAT, 2, 5)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.YES)
                .reveals()
                .result()
                .independent();

        assertThat(result).isNotNull();
        assertThat(Aggregate.meanOf(result)).isEqualTo("3.7");
        assertThat(Aggregate.rangeOf(result)).isEqualTo("all 3.7");
    }

    @Test
    void aDebriefThatTakesBackTheOnlyScoreLeavesNoAdjustedResult() {
        var result = Cards.alike()
                .scores(LEAD, 0, 0)
                .scores(PAT, 0, 4)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.YES)
                .reveals()
                .adjusts(PAT, 0, 0)
                .result();

        assertThat(Aggregate.meanOf(result.independent())).isEqualTo("4.0");
        assertThat(result.adjusted()).isNull();
        assertThat(Aggregate.differenceOf(result.independent(), result.adjusted()))
                .isEqualTo("no score");
    }

    /** Few shared questions can lead a deviation past what can be given at all. */
    @Test
    void aComparableMeanStaysOnTheScale() {
        var result = Cards.alike()
                .scores(LEAD, 0, 5)
                .scores(LEAD, 1, 1)
                .scores(PAT, 1, 5)
                .locks(LEAD, Recommendation.YES)
                .locks(PAT, Recommendation.YES)
                .reveals()
                .result()
                .independent();

        assertThat(result).isEqualTo(new Aggregate(2, 3, 4, 3, 5));
    }
}
