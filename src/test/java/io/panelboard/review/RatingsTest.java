package io.panelboard.review;

import static io.panelboard.review.Cards.LEAD;
import static io.panelboard.review.Cards.OBSERVER;
import static io.panelboard.review.Cards.PAT;
import static io.panelboard.review.Cards.PIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.Recommendation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tests which data of a board reach the statistics. */
class RatingsTest {

    private final Ratings ratings = Objects.requireNonNull(new Cards(List.of(30, 10, 0, 10, 10))
            .asks(0, 1, 2)
            .scores(LEAD, 0, 4)
            .scores(LEAD, 1, 2)
            .scores(LEAD, 2, 5)
            .scores(PAT, 0, 0)
            .scores(PAT, 1, 3)
            .scores(PIA, 0, 1)
            .scores(OBSERVER, 0, 5)
            .skips(2)
            .skips(4)
            .locks(LEAD, Recommendation.YES)
            .locks(PAT, Recommendation.NO)
            .locks(OBSERVER, Recommendation.NO)
            .reveals()
            .adjusts(PAT, 1, 5)
            .result()
            .ratings());

    @Test
    void lockedCardsThatCountAreThereWithTheirIndependentScores() {
        assertThat(ratings.cards()).extracting(Ratings.Card::person).containsExactly(LEAD, PAT);
        assertThat(ratings.cards()).extracting(Ratings.Card::scores).containsExactly("42---", "03---");
        // The panel: (30·4 + 10·2.5) / 40 = 3.625; Pat is half a level above it on the one question both rated.
        assertThat(ratings.cards()).extracting(Ratings.Card::mean).containsExactly(3.5, 4.125);
        assertThat(ratings.cards().getFirst().level(0)).isEqualTo(4);
        assertThat(ratings.cards().getLast().level(0)).isZero();
        assertThat(ratings.cards().getLast().notAssessed(0)).isTrue();
        assertThat(ratings.cards().getLast().notAssessed(2)).isFalse();
    }

    @Test
    void eachQuestionHasItsTurnAndItsTime() {
        assertThat(ratings.turns()).isEqualTo("AAS-S");
        assertThat(ratings.asked(1)).isTrue();
        assertThat(ratings.asked(2)).isFalse();
        assertThat(ratings.skipped(4)).isTrue();
        // An event a second: question 2 was active until it was skipped.
        assertThat(ratings.seconds()).containsExactly(1, 1, 8, 0, 0);
        assertThat(ratings.cards()).extracting(Ratings.Card::secondsToLock).containsExactly(13, 15);
    }

    @Test
    void itHoldsNoNamesAndNoEvidence() {
        assertThat(ratings.toString()).doesNotContain("Carla", "noted", "Summary");
    }
}
