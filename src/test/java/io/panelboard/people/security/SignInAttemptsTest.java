package io.panelboard.people.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final Time time = new Time();
    private final SignInAttempts attempts = new SignInAttempts(time);

    @Test
    void anAccountIsOpenAgainAfterAWhile() {
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThat(attempts.take("ann@demo.test", "10.0.0." + i)).isNotNull();
        }
        assertThat(attempts.take("ann@demo.test", "10.0.0.99")).isNull();
        assertThat(attempts.take("bob@demo.test", "10.0.0.99")).isNotNull();

        time.passes(SignInAttempts.PERIOD.dividedBy(SignInAttempts.PER_ACCOUNT));
        assertThat(attempts.take("ann@demo.test", "10.0.0.99")).isNotNull();
        assertThat(attempts.take("ann@demo.test", "10.0.0.99")).isNull();
    }

    @Test
    void whoSignsInStartsAnew() {
        for (int i = 0; i < 5 * SignInAttempts.PER_ACCOUNT; i++) {
            var attempt = attempts.take("ann@demo.test", "10.0.0.1");
            if (attempt == null) {
                fail("Attempt %d was refused", i);
            } else if (i % 5 == 4) {
                attempt.succeeded();
            }
        }
    }

    @Test
    void oneAddressCannotTryAllAccounts() {
        for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.take("person" + i + "@demo.test", "10.0.0.1")).isNotNull();
        }
        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNull();
        assertThat(attempts.take("ann@demo.test", "10.0.0.2")).isNotNull();
    }

    private static final class Time implements TimeMeter {
        private long nanos;

        void passes(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
