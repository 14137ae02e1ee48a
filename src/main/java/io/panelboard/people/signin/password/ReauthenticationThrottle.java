package io.panelboard.people.signin.password;

import io.panelboard.people.CurrentAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Limits the tries of a repeated password by the rate limiter of the sign-in. */
@Component
class ReauthenticationThrottle implements PasswordTries {

    private final SignInAttempts attempts;
    private final CurrentAddress address;

    ReauthenticationThrottle(SignInAttempts attempts, CurrentAddress address) {
        this.attempts = attempts;
        this.address = address;
    }

    /**
     * Takes a try. A success does not reset the failure counter, because an attacker may be guessing at the same time.
     */
    @Override
    public @Nullable Runnable take(String account) {
        var attempt = attempts.take(account, address.get().orElse(""));
        return attempt == null ? null : attempt::takeBack;
    }
}
