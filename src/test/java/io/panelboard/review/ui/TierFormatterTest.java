package io.panelboard.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.candidates.CandidateId;
import io.panelboard.review.Tiers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TierFormatterTest {

    private final TierFormatter words = new TierFormatter(CandidateId::value);

    @Test
    void saysWhichDifferencesAreWithinTheSpread() {
        assertThat(words.of(new Tiers(List.of(ids("Ana", "Cem", "Zoe")), List.of(), List.of())))
                .isEqualTo("Not told apart: Ana, Cem and Zoe. The differences are within the spread of the raters.");
        assertThat(words.of(new Tiers(List.of(ids("Top"), ids("Ana", "Cem")), List.of(), List.of())))
                .isEqualTo("Told apart: Top; then Ana and Cem. The ranges of these groups do not touch; inside a group"
                        + " there is no order.");
    }

    @Test
    void saysWhereNothingCanBeRead() {
        assertThat(words.of(new Tiers(List.of(ids("Ana")), ids("One"), ids("Nil"))))
                .isEqualTo("One rater only: One. No spread is known there, so no difference is read from it."
                        + " No score: Nil.");
        assertThat(words.of(new Tiers(List.of(ids("Ana")), List.of(), List.of())))
                .isEmpty();
    }

    private static List<CandidateId> ids(String... names) {
        return Stream.of(names).map(CandidateId::new).toList();
    }
}
