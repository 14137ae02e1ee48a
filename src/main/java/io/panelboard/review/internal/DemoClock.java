package io.panelboard.review.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's clock tells the right time to everybody but the one thread that plays interviews of the past: with it, the
 * demo's questions have taken minutes rather than milliseconds, and its boards are made by the services that make all
 * others.
 */
@Component
@Primary
@Profile("demo")
final class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    DemoClock(@Qualifier("clock") Clock clock) {
        this.clock = clock;
    }

    /** What comes of doing something as if it were then. */
    static <T> T at(Instant then, Supplier<T> action) {
        return ScopedValue.where(THEN, then).call(action::get);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
