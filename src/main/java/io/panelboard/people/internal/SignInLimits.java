package io.panelboard.people.internal;

import io.panelboard.people.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
public record SignInLimits(
        @DefaultValue("12h") Duration atMost,
        @DefaultValue("60m") Duration idle,
        @DefaultValue("14d") Duration keptAtMost,
        @DefaultValue("7d") Duration keptIdle,
        @DefaultValue Set<Role> secondFactorFor) {

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    public SignInLimits {
        checked("at-most", atMost);
        checked("idle", idle);
        checked("kept-at-most", keptAtMost);
        checked("kept-idle", keptIdle);
        secondFactorFor = Set.copyOf(secondFactorFor);
    }

    /** A sign of the person is written once a minute, so a shorter limit would end what is in use. */
    private static void checked(String name, Duration limit) {
        if (limit.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "panelboard.sign-in.%s is shorter than two minutes. Use a longer time, such as 60m or 12h."
                            .formatted(name));
        }
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
