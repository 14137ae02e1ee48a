package io.panelboard.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Describes what somebody else did to an account, by which they, or whoever they let in, can use it. Its person is told
 * (R3), and takes no copy of what those others must not see.
 *
 * @param at when it was done last
 * @param by who did it, or made the one-time link that was used; null if that is not known
 */
public record AccountChange(Kind kind, Instant at, @Nullable PersonId by) {

    /** Limits for how long a change counts: new sign-ins are told of it, and seats of who made it stop backups. */
    public static final Duration RECENT = Duration.ofDays(30);

    /** Lists the changes that open an account to somebody else. Stored by name. */
    public enum Kind {
        ACCOUNT_MADE,
        MADE_ADMINISTRATOR,
        REACTIVATED,
        LINK_MADE,
        LINK_USED,
        SECOND_FACTOR_REMOVED,
        PROVIDER_ACCOUNT_LINKED,
        PROVIDER_ACCOUNT_UNLINKED;

        /** Whether the person is told. Whoever has an account knows that somebody made it. */
        public boolean isTold() {
            return this != ACCOUNT_MADE;
        }
    }
}
