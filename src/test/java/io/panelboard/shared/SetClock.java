package io.panelboard.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands still until a test moves it. */
public class SetClock extends Clock {

    private final AtomicInteger left = new AtomicInteger();
    private volatile Runnable next = () -> {};
    private volatile Instant now;

    public SetClock(Instant now) {
        this.now = now;
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** Runs this once, in the middle of what somebody does: when the time has been asked for so many times more. */
    public void whileRead(int times, Runnable what) {
        next = what;
        left.set(times);
    }

    @Override
    public Instant instant() {
        if (left.decrementAndGet() == 0) {
            next.run();
        }
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
