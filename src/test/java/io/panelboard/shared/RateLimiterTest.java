package io.panelboard.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.shared.RateLimiter.Refill;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PassingTime time = new PassingTime();

    @Test
    void whoHasNothingLeftIsListedWithTimesUntilForgotten() {
        var limiter = new RateLimiter<String>(4, MINUTE, Refill.GRADUAL, time);
        for (int i = 0; i < 3; i++) {
            limiter.of("ann").take();
        }
        assertThat(limiter.exhausted()).isEmpty();

        takeAll(limiter, 1);
        time.passes(Duration.ofSeconds(10));
        assertThat(limiter.exhausted())
                .containsExactly(new RateLimiter.Exhausted<>("ann", Duration.ofSeconds(10), Duration.ofSeconds(5)));

        // Somebody who goes on trying takes each token that comes back.
        time.passes(Duration.ofSeconds(5));
        takeAll(limiter, 1);
        assertThat(limiter.exhausted())
                .containsExactly(new RateLimiter.Exhausted<>("ann", Duration.ofSeconds(15), Duration.ofSeconds(15)));

        time.passes(Duration.ofSeconds(15));
        assertThat(limiter.exhausted()).isEmpty();

        takeAll(limiter, 1);
        limiter.forget("ann"::equals);
        assertThat(limiter.exhausted()).isEmpty();
        takeAll(limiter, 4);
    }

    @Test
    void whatWasUsedComesBackLittleByLittle() {
        var limiter = new RateLimiter<String>(4, MINUTE, Refill.GRADUAL, time);
        takeAll(limiter, 4);

        var refused = limiter.of("ann").take();
        assertThat(refused.isTaken()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(limiter.of("bob").take().isTaken()).isTrue();

        time.passes(Duration.ofMillis(14_001));
        assertThat(limiter.of("ann").take().retryAfterSeconds()).isEqualTo(1);
        time.passes(Duration.ofMillis(999));
        takeAll(limiter, 1);
    }

    @Test
    void orAllAtOnce() {
        var limiter = new RateLimiter<String>(4, MINUTE, Refill.AT_ONCE, time);
        takeAll(limiter, 4);
        time.passes(MINUTE.minusNanos(1));
        assertThat(limiter.of("ann").take().isTaken()).isFalse();
        time.passes(Duration.ofNanos(1));
        takeAll(limiter, 4);
    }

    @Test
    void theFirstRefusalIsKnownFromThoseThatFollowIt() {
        var limiter = new RateLimiter<String>(1, MINUTE, Refill.GRADUAL, time);
        for (int i = 0; i < 2; i++) {
            assertThat(limiter.of("ann").take().firstRefusal()).isFalse();
            assertThat(limiter.of("ann").take().firstRefusal()).isTrue();
            assertThat(limiter.of("ann").take().firstRefusal()).isFalse();
            time.passes(MINUTE);
        }
    }

    @Test
    void whatDoesNotCountIsGivenBack() {
        var limiter = new RateLimiter<String>(2, MINUTE, Refill.GRADUAL, time);
        takeAll(limiter, 2);
        limiter.of("ann").giveBack();
        takeAll(limiter, 1);
        limiter.of("ann").reset();
        takeAll(limiter, 2);
    }

    private void takeAll(RateLimiter<String> limiter, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limiter.of("ann").take().isTaken()).as("try %d", i).isTrue();
        }
        assertThat(limiter.of("ann").take().isTaken()).isFalse();
    }
}
