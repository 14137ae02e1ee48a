package io.panelboard.people.security;

import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.Credentials.Credential;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who signed in, as it was at that moment. The name that frameworks see is the person's id.
 *
 * @param passwordHash signs the token that outlives the session, and tells when the password was changed since
 */
record SignedIn(String id, String passwordHash, Set<Role> roles) implements UserDetails {

    static SignedIn of(Credential credential) {
        var person = credential.person();
        return new SignedIn(person.id().value(), credential.passwordHash(), person.roles());
    }

    PersonId personId() {
        return new PersonId(id);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return id;
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
