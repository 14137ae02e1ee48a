package io.panelboard.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Primary;

/** Stands still, so that two runs differ in nothing but in what was done in them. */
@Primary
final class StillClock extends Clock {

    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES);

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
