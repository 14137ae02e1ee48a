package io.panelboard.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.review.Aggregate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void differencesCarryTheirSign() {
        assertThat(Numbers.difference(0.26)).isEqualTo("+0.3");
        assertThat(Numbers.difference(-0.26)).isEqualTo("−0.3");
        assertThat(Numbers.difference(-0.04)).isEqualTo("no change");
    }

    @Test
    void aRangeSaysWhoItIsMadeOf() {
        assertThat(Numbers.range(new Aggregate(3, 9, 3.5, 2, 4.5))).isEqualTo("2.0 to 4.5");
        assertThat(Numbers.range(new Aggregate(3, 9, 4, 4, 4))).isEqualTo("all 4.0");
        assertThat(Numbers.range(new Aggregate(1, 3, 4, 4, 4))).isEqualTo("one rater");
    }

    @Test
    void minutesAndCountsReadWell() {
        assertThat(Numbers.minutes(Duration.ofSeconds(245))).isEqualTo("4:05");
        assertThat(Numbers.count(1, "score")).isEqualTo("1 score");
        assertThat(Numbers.count(1200, "score")).isEqualTo("1,200 scores");
    }
}
