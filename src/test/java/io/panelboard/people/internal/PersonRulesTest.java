package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.shared.Refused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short | at least 10",
                "Bo@demo.test | must not be",
                "BO THE BIG BOSS | must not be",
                "aaaaaaaaaabbb | more than three different",
            })
    void a_weak_password_is_refused_with_what_to_do(String password, String sentence) {
        assertThatThrownBy(() -> PersonRules.password(password, "bo@demo.test", "Bo the big Boss"))
                .isInstanceOfSatisfying(Refused.class, r -> {
                    assertThat(r.field()).isEqualTo("password");
                    assertThat(r.sentence()).contains(sentence);
                });
    }

    @Test
    void a_password_is_never_cut_off_silently() {
        PersonRules.password("0123456789".repeat(7) + "ab", "bo@demo.test", "Bo");
        assertThatThrownBy(() -> PersonRules.password("0123456789".repeat(7) + "abc", "bo@demo.test", "Bo"))
                .hasMessageContaining("at most 72");
        assertThatThrownBy(() -> PersonRules.password("äöüß".repeat(10), "bo@demo.test", "Bo"))
                .hasMessageContaining("at most 72");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "bo", "bo@", "@demo.test", "bo boss@demo.test", "Bo <bo@demo.test>", "a@b@c"})
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> PersonRules.email(typed))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.field()).isEqualTo("email"));
    }

    @Test
    void nobody_is_without_a_role() {
        assertThatThrownBy(() -> PersonRules.roles(Set.of())).hasMessage("Choose at least one role.");
    }
}
