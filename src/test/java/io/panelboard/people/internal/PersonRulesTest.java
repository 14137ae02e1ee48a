package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.shared.Refused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "bo", "bo@", "@demo.test", "bo boss@demo.test", "Bo <bo@demo.test>", "a@b@c"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> PersonRules.email(typed))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.field()).isEqualTo("email"));
    }

    @Test
    void nobodyIsWithoutARole() {
        assertThatThrownBy(() -> PersonRules.roles(Set.of())).hasMessage("Choose at least one role.");
    }
}
