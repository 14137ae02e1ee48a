package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InitialsTest {

    @Test
    void theyAreOfTheNameAndNotOfTheAddressBehindIt() {
        assertThat(Initials.of("Alma Berg")).isEqualTo("AB");
        assertThat(Initials.of("Anna Schmidt (anna@demo.test)")).isEqualTo("AS");
        assertThat(Initials.of("王小明")).isEqualTo("王小");
        assertThat(Initials.of("(anna)")).isEqualTo("(A");
    }

    @Test
    void noTwoNamesShareThem() {
        assertThat(Initials.distinct(List.of("Anna Schmidt (a@b.c)", "Bo", "Anna Schmidt (d@e.f)", "Bo")))
                .isEqualTo(Map.of("Anna Schmidt (a@b.c)", "AS1", "Bo", "BO", "Anna Schmidt (d@e.f)", "AS2"));
    }

    @Test
    void aSignBesideANameIsNoInitial() {
        assertThat(Initials.of("Anna 👍")).isEqualTo("AN");
        assertThat(Initials.of("👍")).isEqualTo("👍");
        assertThat(Initials.distinct(List.of("Anna 👍", "Anna 🎉")).values()).containsExactly("AN1", "AN2");
    }
}
