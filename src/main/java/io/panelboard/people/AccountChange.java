package io.panelboard.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Describes what somebody else did to the means by which a person signs in. Whoever can do that can use the account, so
 * its person is told (R3).
 *
 * @param by who did it; null if nobody was signed in, as for the use of a one-time link
 */
public record AccountChange(Kind kind, Instant at, @Nullable PersonId by) {

    /** Lists the changes that open an account to somebody else. Stored by name. */
    public enum Kind {
        LINK_MADE,
        LINK_USED,
        SECOND_FACTOR_REMOVED,
        PROVIDER_ACCOUNT_UNLINKED
    }
}
