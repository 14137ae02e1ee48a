package io.panelboard.review.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Returns the right time to every thread but the one that plays interviews of the past. That way the demo's questions
 * have taken minutes rather than milliseconds, and its boards are made by the regular services.
 */
@Component
@Primary
@Profile("demo")
public final class DemoClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock clock;

    DemoClock(@Qualifier("clock") Clock clock) {
        this.clock = clock;
    }

    /** Runs an action as if it were then, and returns its result. */
    public static <T> T at(Instant then, Supplier<T> action) {
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
