package io.panelboard.people.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How often something may be done, by each of many. */
final class Buckets {

    /** A bound for somebody who tries many names; the one that was not tried for longest is forgotten first. */
    private static final int REMEMBERED = 50_000;

    private Buckets() {}

    /**
     * A bucket for each key; one that is not asked for is full again after the period, and is forgotten then.
     *
     * @param most how much a full one holds, and how much comes back in the period, little by little
     * @param time no wall clock: when that is set back, whoever was refused would stay so
     */
    static <K> LoadingCache<K, Bucket> of(int most, Duration period, TimeMeter time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period)
                .build(key -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                        .build());
    }
}
