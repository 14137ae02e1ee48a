package io.panelboard.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFilesCheckTest {

    @Test
    void aLowLimitIsToldWithTheNumberOfPages() {
        assertThat(OpenFilesCheck.pagesWithin(128)).contains(0L);
        assertThat(OpenFilesCheck.pagesWithin(700)).contains(200L);
        assertThat(OpenFilesCheck.pagesWithin(999)).contains(349L);
    }

    @Test
    void theUsualLimitsAreNot() {
        assertThat(OpenFilesCheck.pagesWithin(1_024)).isEmpty();
        assertThat(OpenFilesCheck.pagesWithin(1_048_576)).isEmpty();
    }
}
