package io.panelboard.audit.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How much room there is on record for what anybody can bring about as often as they like: refused requests, sign-ins.
 * What does not fit is left out, and the first time in a period this is said. Forgotten with the process.
 */
@Component
class Room {

    static final Duration PERIOD = Duration.ofMinutes(10);

    /** Entries of one sort for one person, or for one account that somebody tries to sign in to. */
    static final int PER_PERSON = 60;

    /** Entries of those who are not signed in, from one address. */
    static final int PER_ADDRESS = 100;

    /** Entries of all who are not signed in, wherever they are. */
    static final int OF_STRANGERS = 200;

    private static final int REMEMBERED = 50_000;

    private final LoadingCache<Limit, Counter> counters;

    @Autowired
    Room() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    Room(TimeMeter time) {
        counters = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PERIOD.plusMinutes(1))
                .build(limit -> new Counter(
                        Bucket.builder()
                                .withCustomTimePrecision(time)
                                .addLimit(bandwidth ->
                                        bandwidth.capacity(limit.most()).refillIntervally(limit.most(), PERIOD))
                                .build(),
                        new AtomicBoolean()));
    }

    /** For how many there is room, and of what. */
    record Limit(String what, int most) {}

    private record Counter(Bucket bucket, AtomicBoolean told) {}

    /** Whether something is written, left out, or left out as the first of some. */
    enum Place {
        THERE,
        LEFT_OUT_FIRST,
        LEFT_OUT
    }

    Place take(List<Limit> limits) {
        for (Limit limit : limits) {
            Counter counter = counters.get(limit);
            if (!counter.bucket().tryConsume(1)) {
                return counter.told().compareAndSet(false, true) ? Place.LEFT_OUT_FIRST : Place.LEFT_OUT;
            }
            counter.told().set(false);
        }
        return Place.THERE;
    }
}
