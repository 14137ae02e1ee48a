package io.panelboard.people.signin.password;

import static java.util.Objects.requireNonNull;

import io.panelboard.people.internal.Credential;
import io.panelboard.people.signin.sessions.SignedIn;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks an address and a password. An unknown address and a person who may not sign in get the answer, and the delay,
 * of a wrong password. The resulting authentication holds no hash.
 */
public class PasswordSignIn implements AuthenticationProvider {

    // Not a subclass: the provider logs the addresses that were typed, and would do so under the name of this class.
    private final DaoAuthenticationProvider passwords;

    public PasswordSignIn(Passwords stored, PasswordEncoder encoder) {
        passwords = new DaoAuthenticationProvider(email -> stored.byEmail(email)
                .<UserDetails>map(Stored::new)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody with this address can sign in")));
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(new Upgrade(stored));
    }

    @Override
    public Authentication authenticate(Authentication unchecked) {
        var checked = passwords.authenticate(unchecked);
        var person = SignedIn.of(((Stored) requireNonNull(checked.getPrincipal())).credential());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, checked.getAuthorities());
        signedIn.setDetails(checked.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    /** Adapts a credential to Spring Security's user. */
    private record Stored(Credential credential) implements UserDetails {

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return SignedIn.of(credential).authorities();
        }

        @Override
        public @Nullable String getPassword() {
            return credential.passwordHash();
        }

        @Override
        public String getUsername() {
            return credential.person().id().value();
        }
    }

    /** Replaces the hash of an older algorithm while the password is at hand. */
    private record Upgrade(Passwords passwords) implements UserDetailsPasswordService {

        @Override
        public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
            var credential = ((Stored) user).credential();
            String before = credential.passwordHash();
            if (hash != null && before != null) {
                passwords.rehash(credential.person().id(), before, hash);
            }
            return user;
        }
    }
}
