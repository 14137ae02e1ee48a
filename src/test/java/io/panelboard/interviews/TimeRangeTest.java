package io.panelboard.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimeRangeTest {

    @Property
    void overlapsWhenSomeMinuteBelongsToBoth(
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(min = 1, max = 20) int long1,
            @ForAll @IntRange(max = 40) int b,
            @ForAll @IntRange(min = 1, max = 20) int long2) {
        boolean shared = IntStream.range(a, a + long1).anyMatch(m -> m >= b && m < b + long2);

        assertThat(slot(a, long1).overlaps(slot(b, long2))).isEqualTo(shared);
        assertThat(slot(b, long2).overlaps(slot(a, long1))).isEqualTo(shared);
    }

    private static TimeRange slot(int start, int minutes) {
        return TimeRange.of(Instant.EPOCH.plusSeconds(start * 60L), minutes);
    }
}
