package io.panelboard;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesDependOnEachOtherInOneDirectionOnly() {
        ApplicationModules.of(PanelboardApplication.class).verify();
    }
}
