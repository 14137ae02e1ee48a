package io.panelboard.people.security;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.panelboard.people.AddressBlock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to sign in: for one account, so that its password cannot be guessed, and from one network
 * address, so that one password cannot be tried on all accounts. Only failures count. An account that does not exist
 * is treated as one that does. What is known here is forgotten with the process.
 */
@Component
class SignInAttempts {

    /** Failures for one account in {@link #PERIOD}; afterwards one more each minute and a half. */
    static final int PER_ACCOUNT = 10;

    /** Failures from one address in {@link #PERIOD}: a company's whole office may share one. */
    static final int PER_ADDRESS = 100;

    static final Duration PERIOD = Duration.ofMinutes(15);

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> programs;
    private final LoadingCache<String, Bucket> addresses;

    SignInAttempts() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    SignInAttempts(TimeMeter time) {
        accounts = Buckets.of(PER_ACCOUNT, PERIOD, time);
        programs = Buckets.of(PER_ACCOUNT, PERIOD, time);
        addresses = Buckets.of(PER_ADDRESS, PERIOD, time);
    }

    /**
     * Takes an attempt, which counts as a failure until {@link Attempt#succeeded} is called.
     *
     * @return null if there were too many
     */
    @Nullable Attempt take(String account, String address) {
        return take(List.of(addresses.get(AddressBlock.of(address)), accounts.get(name(account))));
    }

    /**
     * As {@link #take}, of a program that says everything at once. It may leave out its code as often as somebody may
     * fail, and keeps nobody from signing in with a browser by that.
     */
    @Nullable Attempt takeForProgram(String account, String address) {
        String name = name(account);
        return take(List.of(addresses.get(AddressBlock.of(address)), accounts.get(name), programs.get(name)));
    }

    private static String name(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Attempt take(List<Bucket> buckets) {
        for (int i = 0; i < buckets.size(); i++) {
            if (!buckets.get(i).tryConsume(1)) {
                buckets.subList(0, i).forEach(taken -> taken.addTokens(1));
                return null;
            }
        }
        return new Attempt(buckets);
    }

    /** One attempt that may go on: from an address, for an account, and for its programs if one of them made it. */
    record Attempt(List<Bucket> buckets) {

        /** The password was right: this was no failure, and the ones before were slips. */
        void succeeded() {
            buckets.getFirst().addTokens(1);
            buckets.subList(1, buckets.size()).forEach(Bucket::reset);
        }

        /** Nobody could say whether the password was right. */
        void takeBack() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }

        /** The password was right and is not enough: a failure of a program, and none yet of a browser. */
        void leftOutTheCode() {
            buckets.subList(0, 2).forEach(bucket -> bucket.addTokens(1));
        }
    }
}
