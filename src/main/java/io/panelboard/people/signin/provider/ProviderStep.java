package io.panelboard.people.signin.provider;

import io.panelboard.people.PersonId;
import io.panelboard.people.internal.PersonDocument.Account;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.ThrottledSignIn;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.people.signin.sessions.SignedIn;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Finds the person of an account that the identity provider vouches for; never adds one. */
class ProviderStep implements AuthenticationProvider {

    private static final String PROVEN = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

    private final ProviderAccounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SignInLimits limits;

    ProviderStep(ProviderAccounts accounts, Passwords passwords, SecondFactors factors, SignInLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        try {
            return person((Vouched) authentication);
        } catch (DataAccessException e) {
            throw new AuthenticationServiceException("The person behind an account could not be looked up", e);
        }
    }

    private Authentication person(Vouched vouched) {
        var credential = owner(vouched).flatMap(passwords::of).orElseThrow(NobodyHere::new);
        var person = SignedIn.of(credential);
        boolean factor = factors.isOn(person.personId());
        if (factor || limits.needSecondFactor(person.roles())) {
            throw new ThrottledSignIn.SecondStepNeeded(
                    person, credential.person().email(), !factor, PROVEN);
        }
        Collection<GrantedAuthority> authorities = new HashSet<>(person.authorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(PROVEN));
        var result = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        result.setDetails(vouched.getDetails());
        return result;
    }

    /** Finds the person linked to the account, or else links the person with its verified address. */
    private Optional<PersonId> owner(Vouched vouched) {
        var linked = accounts.owner(vouched.account);
        if (linked.isPresent()) {
            return linked;
        }
        if (!vouched.verified) {
            throw new NotVerified();
        }
        return accounts.link(vouched.account, vouched.email);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == Vouched.class;
    }

    /** Reports that no active person belongs to the account, or that the person has another account. */
    static final class NobodyHere extends AuthenticationException {

        NobodyHere() {
            super("Nobody here signs in with this account");
        }
    }

    /** Reports that the provider has not verified the account's address. */
    static final class NotVerified extends AuthenticationException {

        NotVerified() {
            super("The provider does not say that the address of the account was verified");
        }
    }

    /** Holds the provider's claims on an account; its name is the address, or empty. */
    static final class Vouched extends AbstractAuthenticationToken {

        private final transient Account account;
        private final String email;
        private final boolean verified;

        Vouched(Account account, @Nullable String email, @Nullable Boolean verified) {
            super(List.of());
            this.account = account;
            this.email = email == null ? "" : email;
            this.verified = email != null && Boolean.TRUE.equals(verified);
        }

        @Override
        public @Nullable Object getCredentials() {
            return null;
        }

        @Override
        public Object getPrincipal() {
            return email;
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
