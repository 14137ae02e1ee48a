package io.panelboard.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void caseAccentsAndPunctuationDoNotCount() {
        assertThat(SearchWords.of("Qué  *pasó*, Łódź-Straße?")).containsExactly("que", "paso", "lodz", "strasse");
    }

    @Test
    void keepsTheNamesOfLanguages() {
        assertThat(SearchWords.of("C++, C# and `Rust`.")).containsExactly("c++", "c#", "and", "rust");
    }

    @Test
    void nothingIsNoWord() {
        assertThat(SearchWords.of(" … ?")).isEmpty();
    }
}
