package io.panelboard.review.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.review.export.InterviewRecord.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordSentencesTest {

    @Test
    void whatTheResultIsMadeFromReadsRightForEveryNumber() {
        assertThat(RecordSentences.madeFrom(null, null))
                .isEqualTo("No card that counts holds a score, so there is no result.");
        assertThat(RecordSentences.madeFrom(null, figures(1, 1, "4.0", "4.0")))
                .isEqualTo("No card that counts held a score before the debrief, so there is no independent result.");
        assertThat(RecordSentences.madeFrom(figures(1, 1, "4.0", "4.0"), null))
                .isEqualTo("Made from 1 score by one person.");
        assertThat(RecordSentences.madeFrom(figures(1, 7, "4.0", "4.0"), null))
                .isEqualTo("Made from 7 scores by one person.");
        assertThat(RecordSentences.madeFrom(figures(2, 8, "3.0", "4.5"), null))
                .isEqualTo("Made from 8 scores by 2 people, whose own results are 3.0 and 4.5.");
        assertThat(RecordSentences.madeFrom(figures(2, 8, "3.0", "3.0"), null))
                .isEqualTo("Made from 8 scores by 2 people, whose own results are both 3.0.");
        assertThat(RecordSentences.madeFrom(figures(3, 12, "3.0", "4.5"), null))
                .isEqualTo("Made from 12 scores by 3 people, whose own results go from 3.0 to 4.5.");
        assertThat(RecordSentences.madeFrom(figures(24, 400, "3.0", "3.0"), null))
                .isEqualTo("Made from 400 scores by 24 people, whose own results are all 3.0.");
    }

    @Test
    void whatTheDebriefMadeOfItReadsRightInEveryCase() {
        var adjusted = figures(2, 4, "3.0", "4.0");
        assertThat(RecordSentences.adjusted(null, null, null)).isEmpty();
        assertThat(RecordSentences.adjusted(adjusted, null, null))
                .contains("no score is left")
                .doesNotContain("0.0");
        assertThat(RecordSentences.adjusted(null, adjusted, null))
                .isEqualTo("Adjusted in the debrief: 3.5. There is no independent result to compare it with.");
        assertThat(RecordSentences.adjusted(adjusted, adjusted, new BigDecimal("0.0")))
                .contains("(±0.0)");
        assertThat(RecordSentences.adjusted(adjusted, adjusted, new BigDecimal("0.3")))
                .contains("3.5 (+0.3)");
        assertThat(RecordSentences.adjusted(adjusted, adjusted, new BigDecimal("-0.3")))
                .contains("3.5 (−0.3)");
    }

    @Test
    void howManyCardsAreLockedReadsRightForEveryNumber() {
        assertThat(RecordSentences.locked(0, 0)).isEqualTo("Nobody on the panel rates.");
        assertThat(RecordSentences.locked(1, 1)).isEqualTo("The only scorecard that counts is locked.");
        assertThat(RecordSentences.locked(2, 2)).isEqualTo("Both scorecards that count are locked.");
        assertThat(RecordSentences.locked(5, 5)).isEqualTo("All 5 scorecards that count are locked.");
        assertThat(RecordSentences.locked(0, 1))
                .isEqualTo("None of 1 scorecard that counts is locked; it counts as no rating.");
        assertThat(RecordSentences.locked(0, 3))
                .isEqualTo("None of 3 scorecards that count are locked; they count as no rating.");
        assertThat(RecordSentences.locked(1, 2))
                .isEqualTo("1 of 2 scorecards that count is locked; the other one counts as no rating.");
        assertThat(RecordSentences.locked(2, 5))
                .isEqualTo("2 of 5 scorecards that count are locked; the other 3 count as no rating.");
    }

    @Test
    void theDebriefIsOpenOrClosedWhateverWasDecided() {
        assertThat(RecordSentences.debrief(true, true, "Tue 6 Oct 2026, 11:00 CEST"))
                .isEqualTo("closed Tue 6 Oct 2026, 11:00 CEST");
        assertThat(RecordSentences.debrief(false, false, "")).isEqualTo("still open");
        assertThat(RecordSentences.debrief(false, true, ""))
                .isEqualTo("still open; the decision was made before it was closed");
    }

    private static @Nullable Figures figures(int raters, int scores, String low, String high) {
        return new Figures(raters, scores, new BigDecimal("3.5"), new BigDecimal(low), new BigDecimal(high));
    }
}
