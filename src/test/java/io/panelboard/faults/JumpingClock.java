package io.panelboard.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, until somebody sets it. */
final class JumpingClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration off = Duration.ZERO;

    /** @param next how far this clock is from the machine's, forwards or backwards */
    void set(Duration next) {
        off = next;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Instants are stored, zones are applied on screen.");
    }
}
