package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOON = Instant.parse("2026-10-06T12:30:00Z");

    @Test
    void showsTheReadersOwnTime() {
        assertThat(Times.dateTime(NOON, BERLIN)).isEqualTo("Tue 6 Oct 2026, 14:30 CEST");
        assertThat(Times.dateTime(NOON, ZoneId.of("America/New_York"))).isEqualTo("Tue 6 Oct 2026, 08:30 EDT");
        assertThat(Times.dateTime(NOON, ZoneId.of("UTC"))).isEqualTo("Tue 6 Oct 2026, 12:30 UTC");
    }

    @Test
    void saysDayAndZoneOfARangeOnce() {
        assertThat(Times.range(NOON, NOON.plusSeconds(3600), BERLIN)).isEqualTo("Tue 6 Oct 2026, 14:30–15:30 CEST");
        assertThat(Times.hours(NOON, NOON.plusSeconds(3600), BERLIN)).isEqualTo("14:30–15:30 CEST");
    }

    @Test
    void saysBothDaysAcrossMidnight() {
        var late = Instant.parse("2026-10-06T21:30:00Z");
        assertThat(Times.range(late, late.plusSeconds(3600), BERLIN))
                .isEqualTo("Tue 6 Oct 2026, 23:30 CEST – Wed 7 Oct 2026, 00:30 CEST");
    }

    @Test
    void saysBothZonesAcrossAChangeOfTheClocks() {
        var before = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(Times.hours(before, before.plusSeconds(3600), BERLIN)).isEqualTo("02:30 CEST–02:30 CET");
    }
}
