package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseCircuitBreakerTest {

    private long nanos;
    private final DatabaseCircuitBreaker breaker = new DatabaseCircuitBreaker(() -> nanos);

    @Test
    void aStartWaitsAsLongAsItWants() {
        breaker.onHeartbeat(false);
        passes(Duration.ofMinutes(1));

        assertThatCode(breaker::require).doesNotThrowAnyException();
    }

    @Test
    void aShortGapIsWaitedForAndALongOneSaidAtOnce() {
        breaker.onHeartbeat(true);
        breaker.onHeartbeat(false);
        passes(Duration.ofSeconds(3));
        assertThatCode(breaker::require).doesNotThrowAnyException();

        breaker.onHeartbeat(false);
        passes(Duration.ofMillis(1));
        assertThatExceptionOfType(TemporarilyUnavailable.class)
                .isThrownBy(breaker::require)
                .withMessageStartingWith("The database does not answer right now");

        breaker.onHeartbeat(true);
        assertThatCode(breaker::require).doesNotThrowAnyException();
    }

    private void passes(Duration time) {
        nanos += time.toNanos();
    }
}
