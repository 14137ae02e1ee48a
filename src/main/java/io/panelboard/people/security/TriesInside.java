package io.panelboard.people.security;

import io.panelboard.people.CurrentAddress;
import io.panelboard.people.internal.PasswordTries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A password that is asked for again has the room that the sign-in leaves. */
@Component
class TriesInside implements PasswordTries {

    private final SignInAttempts attempts;
    private final CurrentAddress address;

    TriesInside(SignInAttempts attempts, CurrentAddress address) {
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
