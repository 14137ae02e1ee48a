package io.panelboard.people.signin.sessions;

import io.panelboard.people.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a sign-in lasts, and who has to prove more than a password.
 *
 * @param atMost the longest that anybody stays signed in, whatever they do
 * @param idle how long without a sign of the person (a page opened, a key, the pointer)
 * @param keptAtMost as {@code atMost}, where the person asked to stay signed in on a device
 * @param keptIdle as {@code idle}, where the person asked to stay signed in on a device
 * @param secondFactorFor the roles whose holders cannot sign in without a second factor
 */
@ConfigurationProperties("panelboard.sign-in")
@Validated
public record SignInLimits(
        @DefaultValue("12h") @DurationMin(minutes = SHORTEST, message = TOO_SHORT)
        Duration atMost,

        @DefaultValue("60m") @DurationMin(minutes = SHORTEST, message = TOO_SHORT)
        Duration idle,

        @DefaultValue("14d") @DurationMin(minutes = SHORTEST, message = TOO_SHORT)
        Duration keptAtMost,

        @DefaultValue("7d") @DurationMin(minutes = SHORTEST, message = TOO_SHORT)
        Duration keptIdle,

        @DefaultValue Set<Role> secondFactorFor) {

    /** In minutes. A sign of the person is written once a minute, so a shorter limit would end what is in use. */
    private static final long SHORTEST = 2;

    private static final String TOO_SHORT = "is shorter than two minutes. Use a longer time, such as 60m or 12h.";

    public SignInLimits {
        secondFactorFor = Set.copyOf(secondFactorFor);
    }

    Duration atMost(boolean kept) {
        return kept ? keptAtMost : atMost;
    }

    Duration idle(boolean kept) {
        return kept ? keptIdle : idle;
    }

    /** Whether somebody with these roles needs a second factor. */
    public boolean needSecondFactor(Set<Role> roles) {
        return !Collections.disjoint(secondFactorFor, roles);
    }
}
