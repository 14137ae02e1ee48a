package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "nunez, José Núñez",
        "renee, Renée",
        "renee, Rene\u0301e",
        "ibrahim, İbrahim",
        "isil, Işıl",
        "strasse, Straße",
        "lodz, Łódź",
        "soren, Søren",
        "file, ﬁle",
        "aegir, Ægir",
        "thora, Þóra",
        "o'brien, O’Brien"
    })
    void isFoundWhateverWasTyped(String typed, String name) {
        assertThat(Folding.search(name)).contains(Folding.search(typed));
    }

    @Test
    void textsThatLookTheSameAreTheSame() {
        assertThat(List.of(
                        "Anna  Schmidt", "Anna\u00A0Schmidt", " anna schmidt ", "ANNA\tSCHMIDT", "Anna\u200B Schmidt"))
                .allSatisfy(
                        name -> assertThat(Folding.same(name, "Anna Schmidt")).isTrue());
        assertThat(Folding.same("Jose\u0301", "José")).isTrue();
        assertThat(Folding.same("O\u2019Brien", "O'Brien")).isTrue();
        assertThat(Folding.same("Anne\u2011Marie", "Anne-Marie")).isTrue();
        assertThat(Folding.same("\u202B\u05D3\u05E0\u05D4\u202C\u200F", "\u05D3\u05E0\u05D4"))
                .isTrue();
        assertThat(Folding.same("An\u200Bna Schm\u00ADidt", "Anna Schmidt")).isTrue();
        assertThat(Folding.same("José", "Jose")).isFalse();
    }

    @Test
    void accentsAndCaseOnlyBreakTies() {
        assertThat(Stream.of("Zoe", "Åsa", "anna", "Émile", "Anna", "Östen", "Emil")
                        .sorted(Folding.ORDER))
                .containsExactly("Anna", "anna", "Åsa", "Emil", "Émile", "Östen", "Zoe");
    }
}
