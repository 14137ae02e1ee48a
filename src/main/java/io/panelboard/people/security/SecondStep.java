package io.panelboard.people.security;

import io.panelboard.people.PersonId;
import io.panelboard.people.internal.Credentials;
import io.panelboard.people.internal.SecondFactors;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Checks the code after the password; a wrong one counts as a failed attempt of the account. */
class SecondStep implements AuthenticationProvider {

    /** Tells that more than a password was proven. */
    static final String PROVEN = "FACTOR_TIME_CODE";

    private final Credentials credentials;
    private final SecondFactors factors;
    private final SignInAttempts attempts;

    SecondStep(Credentials credentials, SecondFactors factors, SignInAttempts attempts) {
        this.credentials = credentials;
        this.factors = factors;
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var asked = (Asked) authentication;
        var attempt = attempts.take(asked.getName(), ThrottledSignIn.address(asked));
        if (attempt == null) {
            throw new ThrottledSignIn.TooManyAttempts();
        }
        try {
            Authentication signedIn = check(asked);
            attempt.succeeded();
            return signedIn;
        } catch (DataAccessException e) {
            attempt.takeBack();
            throw new AuthenticationServiceException("The code could not be checked", e);
        }
    }

    private Authentication check(Asked asked) {
        var id = new PersonId(asked.half.person());
        var credential = credentials
                .of(id)
                .filter(c -> c.generation() == asked.half.generation())
                .orElseThrow(() -> new BadCredentialsException("The password was changed since the first step"));
        if (!asked.half.proven() && !factors.accept(id, asked.code)) {
            throw new BadCredentialsException("The code is wrong or was used before");
        }
        var person = SignedIn.of(credential);
        Collection<GrantedAuthority> authorities = new HashSet<>(person.authorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(asked.half.first()));
        authorities.add(FactorGrantedAuthority.fromAuthority(PROVEN));
        var result = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        result.setDetails(asked.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == Asked.class;
    }

    /** Somebody after the first step, with what was typed in the second. */
    static final class Asked extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1;

        private final HalfSignedIn half;
        private final String code;

        Asked(HalfSignedIn half, String code) {
            super(List.of());
            this.half = half;
            this.code = code;
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return half.email();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
