package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.internal.Room.Limit;
import io.panelboard.people.AddressBlock;
import io.panelboard.people.CurrentAddress;
import io.panelboard.people.PersonId;
import io.panelboard.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts attempts on record, as far as there is room. Whoever made the attempt gets the same answer whether or not it
 * could be recorded.
 */
@Component
class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Chain chain;
    private final Room room;
    private final CurrentAddress address;
    private final Clock clock;

    Attempts(Chain chain, Room room, CurrentAddress address, Clock clock) {
        this.chain = chain;
        this.room = room;
        this.address = address;
        this.clock = clock;
    }

    /** What somebody signed in tried, or did by signing in or out. */
    void by(PersonId person, AuditKind kind, String action, String object, @Nullable String sentence) {
        record(
                List.of(new Limit(kind + " " + person.value(), Room.PER_PERSON)),
                person.value(),
                kind,
                action,
                object,
                sentence);
    }

    /**
     * What somebody not signed in tried.
     *
     * @param account what was typed as the account; it is counted and written nowhere
     */
    void byStranger(String account, String action, String object) {
        String from = address.get().orElse("");
        record(
                List.of(
                        new Limit("account " + account.strip().toLowerCase(Locale.ROOT), Room.PER_PERSON),
                        new Limit("address " + AddressBlock.of(from), Room.PER_ADDRESS),
                        new Limit("strangers", Room.OF_STRANGERS)),
                AuditEntry.NOBODY,
                AuditKind.SIGN_IN,
                action,
                object,
                null);
    }

    private void record(
            List<Limit> limits, String by, AuditKind kind, String action, String object, @Nullable String sentence) {
        try {
            switch (room.take(limits)) {
                case THERE -> append(by, kind, action, object, sentence);
                case LEFT_OUT_FIRST ->
                    append(
                            by,
                            kind,
                            "left out further entries like this one: too many within %d minutes"
                                    .formatted(Room.PERIOD.toMinutes()),
                            object,
                            null);
                case LEFT_OUT -> LOG.debug("No room on record for: {}", action);
            }
        } catch (RuntimeException e) {
            LOG.error("This could not be put on the audit record: {} by {} on {}", action, by, object, e);
        }
    }

    private void append(String by, AuditKind kind, String action, String object, @Nullable String sentence) {
        String from = address.get().orElse(null);
        chain.append(new Happening(Ids.random(), clock.instant(), kind, by, from, action, object, sentence));
    }
}
