package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonRulesTest {

    @Test
    void nobodyIsWithoutARole() {
        assertThatThrownBy(() -> PersonRules.roles(Set.of())).hasMessage("Choose at least one role.");
    }
}
