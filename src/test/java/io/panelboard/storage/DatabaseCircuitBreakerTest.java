package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseCircuitBreakerTest {

    private long nanos;
    private final DatabaseCircuitBreaker reach = new DatabaseCircuitBreaker(() -> nanos);

    @Test
    void aStartWaitsAsLongAsItWants() {
        reach.tell(false);
        passes(Duration.ofMinutes(1));

        assertThatCode(reach::require).doesNotThrowAnyException();
    }

    @Test
    void aShortGapIsWaitedForAndALongOneSaidAtOnce() {
        reach.tell(true);
        reach.tell(false);
        passes(Duration.ofSeconds(3));
        assertThatCode(reach::require).doesNotThrowAnyException();

        reach.tell(false);
        passes(Duration.ofMillis(1));
        assertThatExceptionOfType(TemporarilyUnavailable.class)
                .isThrownBy(reach::require)
                .withMessageStartingWith("The database does not answer right now");

        reach.tell(true);
        assertThatCode(reach::require).doesNotThrowAnyException();
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
