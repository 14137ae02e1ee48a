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
 * How often somebody may try to sign in: for one account, so that its password cannot be guessed, and from one network
 * address, so that one password cannot be tried on all accounts. Only failures count. An account that does not exist
 * is treated as one that does. What is known here is forgotten with the process.
 */
@Component
public class SignInAttempts {

    /** Failures for one account in {@link #PERIOD}; afterwards one more each minute and a half. */
    public static final int PER_ACCOUNT = 10;

    /** Failures from one address in {@link #PERIOD}: a company's whole office may share one. */
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
     * As {@link #take}, of a program that says everything at once. It may leave out its code as often as somebody may
     * fail, and keeps nobody from signing in with a browser by that.
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

    /** One attempt that may go on: from an address, for an account, and for its programs if one of them made it. */
    public record Attempt(List<Budget> budgets) {

        /** The password was right: this was no failure, and the ones before were slips. */
        public void succeeded() {
            budgets.getFirst().giveBack();
            budgets.subList(1, budgets.size()).forEach(Budget::reset);
        }

        /** Nobody could say whether the password was right. */
        public void takeBack() {
            budgets.forEach(Budget::giveBack);
        }

        /** The password was right and is not enough: a failure of a program, and none yet of a browser. */
        public void leftOutTheCode() {
            budgets.subList(0, 2).forEach(Budget::giveBack);
        }
    }
}
