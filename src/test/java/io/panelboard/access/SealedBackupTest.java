package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.access.Stage.State;
import io.panelboard.people.Person;
import io.panelboard.shared.RuleViolation;
import io.panelboard.upkeep.Upkeep;
import io.panelboard.upkeep.UpkeepViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A copy of everything is a door to sealed values, too (R3). */
@WholeApplication
class SealedBackupTest {

    @Autowired
    private Stage stage;

    @Autowired
    private Company company;

    @Autowired
    private Upkeep upkeep;

    @Test
    void anAdministratorWithASeatGetsNoneBeforeTheReveal() {
        Person seated = company.stored(Viewer.FORMER_PANELIST);
        stage.at(State.ALL_LOCKED, Viewer.FORMER_PANELIST);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> upkeep.backup(seated))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(UpkeepViolation.SITS_ON_SEALED_BOARD));
    }
}
