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
 * Limits how long a sign-in lasts, and lists the roles that need a second factor.
 *
 * @param atMost the longest time that anybody stays signed in, regardless of activity
 * @param idle the longest time without activity of the person (a page opened, a key, the pointer)
 * @param keptAtMost as {@code atMost}, if the person asked to stay signed in on a device
 * @param keptIdle as {@code idle}, if the person asked to stay signed in on a device
 * @param secondFactorFor the roles that cannot sign in without a second factor
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

    /**
     * Limits the durations, in minutes. Activity is written once a minute, so a shorter limit would end sign-ins in
     * use.
     */
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

    /** Whether one of these roles needs a second factor. */
    public boolean needSecondFactor(Set<Role> roles) {
        return !Collections.disjoint(secondFactorFor, roles);
    }
}
