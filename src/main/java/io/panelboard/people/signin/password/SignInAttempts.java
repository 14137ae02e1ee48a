package io.panelboard.people.signin.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.panelboard.people.AddressBlock;
import io.panelboard.shared.RateLimiter;
import io.panelboard.shared.RateLimiter.Budget;
import io.panelboard.shared.RateLimiter.Refill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits the rate of failed sign-ins, so that nobody guesses passwords and nobody keeps others out by guessing.
 *
 * <ul>
 *   <li>Failures count for an account <em>and</em> the network they come from: whoever guesses from elsewhere never keeps
 *       the account's owner out.
 *   <li>From one network no more than {@link #PER_ADDRESS} fail, so that one password cannot be tried on all accounts.
 *   <li>From all networks together no more than {@link #EVERYWHERE} fail for one account; networks from which it signed in
 *       before are not asked.
 *   <li>Codes of the second step, of which there are only a million, count for the account alone: whoever gets there knows
 *       the password.
 *   <li>API clients have budgets of their own.
 * </ul>
 *
 * Only failures count. An unknown account is treated like a known one. The counters live in memory and are lost on restart.
 */
@Component
public class SignInAttempts {

    /** Limits the failures for one account and network in {@link #PERIOD}; afterwards one more each minute and a half. */
    public static final int PER_ACCOUNT = 10;

    /** Limits the failures from one address in {@link #PERIOD}; an entire office may share one. */
    public static final int PER_ADDRESS = 100;

    /** Limits the failures for one account in {@link #PERIOD} from networks that it never signed in from. */
    public static final int EVERYWHERE = 200;

    public static final Duration PERIOD = Duration.ofMinutes(15);

    private static final int REMEMBERED_NETWORKS = 50_000;

    private final RateLimiter<Source> sources;
    private final RateLimiter<Source> programs;
    private final RateLimiter<String> everywhere;
    private final RateLimiter<String> codes;
    private final RateLimiter<String> addresses;
    private final Cache<Source, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED_NETWORKS).build();

    /** Names an account and a network that somebody tries to sign in from. */
    private record Source(String account, String network) {}

    public SignInAttempts() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    public SignInAttempts(TimeMeter time) {
        sources = new RateLimiter<>(PER_ACCOUNT, PERIOD, Refill.GRADUAL, time);
        programs = new RateLimiter<>(PER_ACCOUNT, PERIOD, Refill.GRADUAL, time);
        everywhere = new RateLimiter<>(EVERYWHERE, PERIOD, Refill.GRADUAL, time);
        codes = new RateLimiter<>(PER_ACCOUNT, PERIOD, Refill.GRADUAL, time);
        addresses = new RateLimiter<>(PER_ADDRESS, PERIOD, Refill.GRADUAL, time);
    }

    /**
     * Takes an attempt, which counts as a failure until {@link Attempt#succeeded} is called.
     *
     * @return null if there were too many
     */
    public @Nullable Attempt take(String account, String address) {
        Source source = source(account, address);
        return take(source, sources.of(source));
    }

    /** Takes an attempt of an API client, which sends password and code at once. */
    public @Nullable Attempt takeForProgram(String account, String address) {
        Source source = source(account, address);
        return take(source, programs.of(source));
    }

    /** Takes an attempt of the second step, whose password was right. */
    public @Nullable Attempt takeCode(String account, String address) {
        Source source = source(account, address);
        return take(source, List.of(addresses.of(source.network()), codes.of(source.account())));
    }

    private @Nullable Attempt take(Source source, Budget own) {
        var budgets = new ArrayList<>(List.of(addresses.of(source.network()), own));
        if (known.getIfPresent(source) == null) {
            budgets.add(everywhere.of(source.account()));
        }
        return take(source, budgets);
    }

    private @Nullable Attempt take(Source source, List<Budget> budgets) {
        for (int i = 0; i < budgets.size(); i++) {
            if (!budgets.get(i).take().isTaken()) {
                budgets.subList(0, i).forEach(Budget::giveBack);
                return null;
            }
        }
        return new Attempt(budgets, () -> known.put(source, true));
    }

    /** Returns the accounts and the networks whose next attempt would be refused now. */
    Stream<Refused> refused() {
        return Stream.of(
                        refused(sources, Source::account, Source::network),
                        refused(programs, Source::account, Source::network),
                        refused(everywhere, Function.identity(), _ -> ""),
                        refused(codes, Function.identity(), _ -> ""),
                        refused(addresses, _ -> "", Function.identity()))
                .flatMap(Function.identity());
    }

    private static <K> Stream<Refused> refused(
            RateLimiter<K> limiter, Function<K, String> account, Function<K, String> network) {
        return limiter.exhausted().stream()
                .map(key -> new Refused(account.apply(key.key()), network.apply(key.key()), key.since(), key.until()));
    }

    /** Discards all failures of an account. */
    void forgetAccount(String account) {
        String key = account(account);
        sources.forget(source -> source.account().equals(key));
        programs.forget(source -> source.account().equals(key));
        everywhere.forget(key::equals);
        codes.forget(key::equals);
    }

    /** Discards the failures that count for a network as a whole. */
    void forgetNetwork(String network) {
        addresses.forget(network::equals);
    }

    /**
     * Describes what refuses the next attempt.
     *
     * @param account in lower case; empty where the network is refused for all accounts
     * @param network empty where the account is refused from all networks
     */
    record Refused(String account, String network, Duration since, Duration until) {}

    private static Source source(String account, String address) {
        return new Source(account(account), AddressBlock.of(address));
    }

    /** Returns the name under which attempts on an address count, however it is written. */
    static String account(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Holds the budgets of one permitted attempt: of its network, of its own, and perhaps of all networks together. */
    public static final class Attempt {

        private final List<Budget> budgets;
        private final Runnable remember;

        private Attempt(List<Budget> budgets, Runnable remember) {
            this.budgets = budgets;
            this.remember = remember;
        }

        /** Gives back the attempt and resets earlier failures from here, because somebody signed in. */
        public void succeeded() {
            takeBack();
            budgets.get(1).reset();
            remember.run();
        }

        /** Gives back the attempt, because the password was right or could not be checked. */
        public void takeBack() {
            budgets.forEach(Budget::giveBack);
        }

        /** Gives back the attempt but for its own budget: a program repeats for ever what it sends without a code. */
        public void codeMissing() {
            budgets.getFirst().giveBack();
            budgets.subList(2, budgets.size()).forEach(Budget::giveBack);
        }
    }
}
