package io.panelboard.audit.internal;

import io.github.bucket4j.TimeMeter;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import io.panelboard.people.AddressBlock;
import io.panelboard.people.CurrentAddress;
import io.panelboard.people.PersonId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RateLimiter;
import io.panelboard.shared.RateLimiter.Budget;
import io.panelboard.shared.RateLimiter.Refill;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Records events that anybody can cause at will, such as refused requests and sign-ins, within rate limits.
 *
 * <p>The first event over a limit is recorded as such, further ones are dropped. The caller's answer does not depend on
 * whether the event was recorded.
 */
@Component
class AttemptRecorder {

    static final Duration PERIOD = Duration.ofMinutes(10);

    /** Limits the entries of one kind for one person, or for one account that is tried, per period. */
    static final int PER_PERSON = 60;

    /** Limits the entries of people who are not signed in, per address block and period. */
    static final int PER_ADDRESS = 100;

    /** Limits the entries of all people who are not signed in together, per period. */
    static final int OF_STRANGERS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(AttemptRecorder.class);

    private final Chain chain;
    private final CurrentAddress address;
    private final Clock clock;
    private final RateLimiter<String> people;
    private final RateLimiter<String> accounts;
    private final RateLimiter<String> addresses;
    private final Budget strangers;

    @Autowired
    AttemptRecorder(Chain chain, CurrentAddress address, Clock clock) {
        this(chain, address, clock, TimeMeter.SYSTEM_NANOTIME);
    }

    AttemptRecorder(Chain chain, CurrentAddress address, Clock clock, TimeMeter time) {
        this.chain = chain;
        this.address = address;
        this.clock = clock;
        people = limiter(PER_PERSON, time);
        accounts = limiter(PER_PERSON, time);
        addresses = limiter(PER_ADDRESS, time);
        strangers = limiter(OF_STRANGERS, time).of("strangers");
    }

    private static RateLimiter<String> limiter(int most, TimeMeter time) {
        return new RateLimiter<>(most, PERIOD, Refill.AT_ONCE, time);
    }

    /** Records an event of a signed-in person, or a sign-in or sign-out. */
    void by(PersonId person, AuditKind kind, String action, String object, @Nullable String sentence) {
        var budgets = Stream.of(people.of(kind + " " + person.value()));
        record(budgets, person.value(), kind, action, object, sentence);
    }

    /**
     * Records an attempt of a person who is not signed in.
     *
     * @param account the account as typed; it is counted but never stored
     */
    void byStranger(String account, String action, String object) {
        String from = address.get().orElse("");
        var budgets = Stream.of(
                accounts.of(account.strip().toLowerCase(Locale.ROOT)), addresses.of(AddressBlock.of(from)), strangers);
        record(budgets, AuditEntry.NOBODY, AuditKind.SIGN_IN, action, object, null);
    }

    /** @param budgets each is charged in turn, until one is exhausted */
    private void record(
            Stream<Budget> budgets,
            String by,
            AuditKind kind,
            String action,
            String object,
            @Nullable String sentence) {
        try {
            var refused =
                    budgets.map(Budget::take).filter(taken -> !taken.isTaken()).findFirst();
            if (refused.isEmpty()) {
                append(by, kind, action, object, sentence);
            } else if (refused.get().firstRefusal()) {
                append(
                        by,
                        kind,
                        "left out further entries like this one: too many within %d minutes"
                                .formatted(PERIOD.toMinutes()),
                        object,
                        null);
            } else {
                LOG.debug("No room on record for: {}", action);
            }
        } catch (RuntimeException e) {
            LOG.error("This could not be put on the audit record: {} by {} on {}", action, by, object, e);
        }
    }

    private void append(String by, AuditKind kind, String action, String object, @Nullable String sentence) {
        String from = address.get().orElse(null);
        chain.append(new AuditEvent(Ids.random(), clock.instant(), kind, by, from, action, object, sentence));
    }
}
