package io.panelboard.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;

class StartTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void isOneInstantAsARule() {
        assertThat(of("2026-10-06T14:30")).isEqualTo(new StartTime.Exact(Instant.parse("2026-10-06T12:30:00Z")));
    }

    @Test
    void knowsTheHourThatIsSkipped() {
        assertThat(of("2026-03-29T02:30")).isEqualTo(new StartTime.Missing(LocalTime.of(2, 0), LocalTime.of(3, 0)));
    }

    @Test
    void knowsTheHourThatComesTwice() {
        assertThat(of("2026-10-25T02:30"))
                .isEqualTo(new StartTime.Twice(
                        Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Property
    void everyInstantItNamesShowsTheLocalTime(
            @ForAll @DateTimeRange(min = "2026-01-01T00:00:00", max = "2027-12-31T23:59:59") LocalDateTime local) {
        for (String zone : new String[] {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata"}) {
            var id = ZoneId.of(zone);
            switch (StartTime.of(local, id)) {
                case StartTime.Exact(Instant at) ->
                    assertThat(at.atZone(id).toLocalDateTime()).isEqualTo(local);
                case StartTime.Twice(Instant first, Instant second) -> {
                    assertThat(first).isBefore(second);
                    assertThat(first.atZone(id).toLocalDateTime()).isEqualTo(local);
                    assertThat(second.atZone(id).toLocalDateTime()).isEqualTo(local);
                }
                case StartTime.Missing(LocalTime from, LocalTime to) ->
                    assertThat(local.toLocalTime()).isAfterOrEqualTo(from).isBefore(to);
            }
        }
    }

    private static StartTime of(String local) {
        return StartTime.of(LocalDateTime.parse(local), BERLIN);
    }
}
