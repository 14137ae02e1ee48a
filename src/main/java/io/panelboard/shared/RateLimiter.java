package io.panelboard.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Limits how often each of many keys, such as an account or an address, may do something: one token bucket for each.
 * Counts end with the process and are not shared between nodes. Thread-safe.
 */
public final class RateLimiter<K> {

    /** Limits the memory that a client with many keys can use; the least recently used bucket is evicted first. */
    private static final int REMEMBERED = 50_000;

    private final LoadingCache<K, Budget> budgets;
    private final TimeMeter time;

    /**
     * @param most how often in a period
     * @param refill whether tokens come back gradually or all at once at a period's end
     * @param time elapsed time and no wall clock: when that is set back, a refusal would last
     */
    public RateLimiter(int most, Duration period, Refill refill, TimeMeter time) {
        this.time = time;
        // After a period without a use a bucket is full again, so nothing is lost with it.
        budgets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period)
                .build(key -> new Budget(
                        Bucket.builder()
                                .withCustomTimePrecision(time)
                                .addLimit(limit -> switch (refill) {
                                    case GRADUAL -> limit.capacity(most).refillGreedy(most, period);
                                    case AT_ONCE -> limit.capacity(most).refillIntervally(most, period);
                                })
                                .build(),
                        time));
    }

    /** Determines how tokens come back. */
    public enum Refill {
        GRADUAL,
        AT_ONCE
    }

    /** Returns the budget of one key. */
    public Budget of(K key) {
        return budgets.get(key);
    }

    /** Returns the keys that have nothing left now. */
    public List<Exhausted<K>> exhausted() {
        long now = time.currentTimeNanos();
        return budgets.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().bucket.getAvailableTokens() <= 0)
                .map(entry -> new Exhausted<>(
                        entry.getKey(),
                        Duration.ofNanos(now - entry.getValue().emptied.get()),
                        Duration.ofNanos(entry.getValue()
                                .bucket
                                .estimateAbilityToConsume(1)
                                .getNanosToWaitForRefill())))
                .toList();
    }

    /** Discards what these keys have used. */
    public void forget(Predicate<K> keys) {
        budgets.asMap().keySet().removeIf(keys);
    }

    /**
     * Describes a key that has nothing left.
     *
     * @param since for how long it has never had more than one token
     * @param until how long until it has one
     */
    public record Exhausted<K>(K key, Duration since, Duration until) {}

    /** Holds what one key has left. */
    public static final class Budget {

        private static final long FULLER = Long.MIN_VALUE;

        private final Bucket bucket;
        private final TimeMeter time;
        private final AtomicBoolean refused = new AtomicBoolean();
        /** Holds the time at which the last token was taken, or {@link #FULLER} while more than one was left since. */
        private final AtomicLong emptied = new AtomicLong(FULLER);

        private Budget(Bucket bucket, TimeMeter time) {
            this.bucket = bucket;
            this.time = time;
        }

        /** Takes a token, if one is left. */
        public Attempt take() {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.getRemainingTokens() > 0) {
                emptied.set(FULLER);
            } else {
                emptied.compareAndSet(FULLER, time.currentTimeNanos());
            }
            boolean refusedBefore = refused.getAndSet(!probe.isConsumed());
            return new Attempt(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()), !probe.isConsumed() && !refusedBefore);
        }

        /** Returns a token that was taken and does not count. */
        public void giveBack() {
            bucket.addTokens(1);
        }

        /** Refills the bucket. */
        public void reset() {
            bucket.reset();
        }
    }

    /**
     * Describes the outcome of taking a token.
     *
     * @param retryAfter how long until there is one again; zero if one was taken
     * @param firstRefusal whether this is the first refusal since the last one that was taken
     */
    public record Attempt(Duration retryAfter, boolean firstRefusal) {

        public boolean isTaken() {
            return retryAfter.isZero();
        }

        /** Returns the whole seconds to wait, rounded up. */
        public long retryAfterSeconds() {
            return retryAfter.plusSeconds(1).minusNanos(1).toSeconds();
        }
    }
}
