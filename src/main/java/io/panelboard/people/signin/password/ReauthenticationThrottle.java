package io.panelboard.people.signin.password;

import io.panelboard.people.CurrentAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A password that is asked for again has the room that the sign-in leaves. */
@Component
class ReauthenticationThrottle implements PasswordTries {

    private final SignInAttempts attempts;
    private final CurrentAddress address;

    ReauthenticationThrottle(SignInAttempts attempts, CurrentAddress address) {
        this.attempts = attempts;
        this.address = address;
    }

    /** A right one makes nothing forgotten: somebody else may be guessing at the sign-in. */
    @Override
    public @Nullable Runnable take(String account) {
        var attempt = attempts.take(account, address.get().orElse(""));
        return attempt == null ? null : attempt::takeBack;
    }
}
