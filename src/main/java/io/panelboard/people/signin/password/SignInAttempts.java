package io.panelboard.people.signin.password;

import io.github.bucket4j.TimeMeter;
import io.panelboard.people.AddressBlock;
import io.panelboard.shared.RateLimiter;
import io.panelboard.shared.RateLimiter.Budget;
import io.panelboard.shared.RateLimiter.Refill;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits the rate of failed sign-ins: for one account, so that its password cannot be guessed, and from one network
 * address, so that one password cannot be tried on all accounts. Only failures count. An unknown account is treated
 * like a known one. The counters live in memory and are lost on restart.
 */
@Component
public class SignInAttempts {

    /** Limits the failures for one account in {@link #PERIOD}; afterwards one more each minute and a half. */
    public static final int PER_ACCOUNT = 10;

    /** Limits the failures from one address in {@link #PERIOD}; an entire office may share one. */
    public static final int PER_ADDRESS = 100;

    public static final Duration PERIOD = Duration.ofMinutes(15);

    private final RateLimiter<String> accounts;
    private final RateLimiter<String> programs;
    private final RateLimiter<String> addresses;

    public SignInAttempts() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    public SignInAttempts(TimeMeter time) {
        accounts = new RateLimiter<>(PER_ACCOUNT, PERIOD, Refill.GRADUAL, time);
        programs = new RateLimiter<>(PER_ACCOUNT, PERIOD, Refill.GRADUAL, time);
        addresses = new RateLimiter<>(PER_ADDRESS, PERIOD, Refill.GRADUAL, time);
    }

    /**
     * Takes an attempt, which counts as a failure until {@link Attempt#succeeded} is called.
     *
     * @return null if there were too many
     */
    public @Nullable Attempt take(String account, String address) {
        return take(List.of(addresses.of(AddressBlock.of(address)), accounts.of(name(account))));
    }

    /**
     * Takes an attempt of an API client, which sends password and code at once. Requests without a code have a budget
     * of their own, so that they never block signing in with a browser.
     */
    public @Nullable Attempt takeForProgram(String account, String address) {
        String name = name(account);
        return take(List.of(addresses.of(AddressBlock.of(address)), accounts.of(name), programs.of(name)));
    }

    private static String name(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Attempt take(List<Budget> budgets) {
        for (int i = 0; i < budgets.size(); i++) {
            if (!budgets.get(i).take().isTaken()) {
                budgets.subList(0, i).forEach(Budget::giveBack);
                return null;
            }
        }
        return new Attempt(budgets);
    }

    /**
     * Holds the budgets of one permitted attempt: of its address, of its account, and of the account's API clients if
     * one of them made it.
     */
    public record Attempt(List<Budget> budgets) {

        /** Gives back the attempt and resets the account's earlier failures, because the password was right. */
        public void succeeded() {
            budgets.getFirst().giveBack();
            budgets.subList(1, budgets.size()).forEach(Budget::reset);
        }

        /** Gives back the attempt, because the password could not be checked. */
        public void takeBack() {
            budgets.forEach(Budget::giveBack);
        }

        /** Gives back the attempt except to API clients: the password was right, but the code is missing. */
        public void codeMissing() {
            budgets.subList(0, 2).forEach(Budget::giveBack);
        }
    }
}
