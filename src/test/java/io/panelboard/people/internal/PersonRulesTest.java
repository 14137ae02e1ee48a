package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonRulesTest {

    @Test
    void nobody_is_without_a_role() {
        assertThatThrownBy(() -> PersonRules.roles(Set.of())).hasMessage("Choose at least one role.");
    }
}
