package io.panelboard.people.signin.password;

import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.people.signin.sessions.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Limits the rate of another provider's password checks. Where a second factor is needed, a right password signs nobody
 * in: it only leads to the second step.
 */
public class ThrottledSignIn implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final SecondFactors factors;
    private final SignInLimits limits;
    private final SignInAttempts attempts;

    public ThrottledSignIn(
            AuthenticationProvider passwords, SecondFactors factors, SignInLimits limits, SignInAttempts attempts) {
        this.passwords = passwords;
        this.factors = factors;
        this.limits = limits;
        this.attempts = attempts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        var attempt = authentication.getDetails() instanceof ApiCaller
                ? attempts.takeForProgram(authentication.getName(), address(authentication))
                : attempts.take(authentication.getName(), address(authentication));
        if (attempt == null) {
            throw new TooManyAttempts();
        }
        try {
            Authentication signedIn = passwords.authenticate(authentication);
            if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn person) {
                requireSecondFactor(person, authentication);
            }
            attempt.succeeded();
            return signedIn;
        } catch (AuthenticationServiceException unanswered) {
            attempt.takeBack();
            throw unanswered;
        } catch (SecondStepNeeded needed) {
            if (authentication.getDetails() instanceof ApiCaller) {
                attempt.codeMissing();
            } else {
                attempt.takeBack();
            }
            throw needed;
        }
    }

    private void requireSecondFactor(SignedIn person, Authentication authentication) {
        if (!factors.isOn(person.personId())) {
            if (limits.needSecondFactor(person.roles())) {
                throw new SecondStepNeeded(
                        person, authentication.getName(), true, FactorGrantedAuthority.PASSWORD_AUTHORITY);
            }
            return;
        }
        String code = authentication.getDetails() instanceof ApiCaller caller ? caller.code() : null;
        if (code == null) {
            throw new SecondStepNeeded(
                    person, authentication.getName(), false, FactorGrantedAuthority.PASSWORD_AUTHORITY);
        }
        var attempt = attempts.takeCode(authentication.getName(), address(authentication));
        if (attempt == null) {
            throw new TooManyAttempts();
        }
        if (!factors.accept(person.personId(), code)) {
            throw new BadCredentialsException("The code is wrong or was used before");
        }
        attempt.succeeded();
    }

    public static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    /** Reports that the rate limit was reached and the password was not checked. */
    public static final class TooManyAttempts extends AuthenticationException {

        public TooManyAttempts() {
            super("Too many failed attempts to sign in");
        }
    }

    /** Reports that the first step succeeded and a second one is due. */
    public static final class SecondStepNeeded extends AuthenticationException {

        private final transient SignedIn person;
        private final String email;
        private final boolean setUp;
        private final String first;

        /**
         * @param setUp whether the person has no second factor yet and needs one
         * @param first what was proven, as an authority
         */
        public SecondStepNeeded(SignedIn person, String email, boolean setUp, String first) {
            super("The first step is right, and a second one is needed");
            this.person = person;
            this.email = email;
            this.setUp = setUp;
            this.first = first;
        }

        public SignedIn person() {
            return person;
        }

        public String email() {
            return email;
        }

        public boolean isSetUp() {
            return setUp;
        }

        public String first() {
            return first;
        }
    }
}
