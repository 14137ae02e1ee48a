package io.panelboard.people.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks passwords as the provider behind it does, and not too often. */
class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SignInAttempts attempts;

    ThrottledSignIn(AuthenticationProvider passwords, SignInAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var attempt = attempts.take(asked.getName(), address);
        if (attempt == null) {
            throw new TooManyAttempts();
        }
        try {
            Authentication signedIn = passwords.authenticate(asked);
            attempt.succeeded();
            return signedIn;
        } catch (AuthenticationServiceException unanswered) {
            attempt.takeBack();
            throw unanswered;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    /** The password was not even looked at. */
    static final class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1;

        TooManyAttempts() {
            super("Too many failed attempts to sign in");
        }
    }
}
