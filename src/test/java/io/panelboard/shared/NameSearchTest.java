package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSearchTest {

    @ParameterizedTest
    @CsvSource({
        "Ann Lee, stronger than Ann Lee's answer, true",
        "Ann Lee, ANN  LEE was first, true",
        "Ann Lee, Joann Lee was first, false",
        "Ann Lee, Ann Leeds was first, false",
        "Ann Lee, Joann Lee and Ann Lee, true",
        "Ann Lee, Ann was first, false",
        "Ann Lee, write to c1@demo.test, true",
        "José Núñez, as jose nunez said, true",
        "Jose Nunez, as José Núñez said, true",
        "王小明, 比王小明好, true"
    })
    void findsTheWholeNameAsPeopleSeeIt(String name, String text, boolean found) {
        assertThat(NameSearch.of(name, "c1@demo.test").isIn(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b", "\u0301", " \u200d\u0308 "})
    void aNameThatNobodySeesIsNowhere(String name) {
        assertThat(NameSearch.of(name, "c1@demo.test").isIn("any text")).isFalse();
        assertThat(NameSearch.of(name, name).isIn("")).isFalse();
        assertThat(NameSearch.of(name, "c1@demo.test").isIn("write to c1@demo.test"))
                .isTrue();
    }
}
