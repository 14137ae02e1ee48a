package io.panelboard.people.signin.sessions;

import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.Credential;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Represents the signed-in person for Spring Security, as of the sign-in. Its name is the person's id.
 *
 * @param generation the person's when the password was checked
 */
public record SignedIn(String id, Set<Role> roles, int generation) implements AuthenticatedPrincipal {

    public static SignedIn of(Credential credential) {
        var person = credential.person();
        return new SignedIn(person.id().value(), person.roles(), credential.generation());
    }

    /** Returns the signed-in person of a security context, if there is one. */
    public static Optional<SignedIn> in(SecurityContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /**
     * Returns the person who is signed in to a session, if there is one.
     *
     * @param attributes reads an attribute of the session
     */
    public static Optional<SignedIn> inSession(Function<String, @Nullable Object> attributes) {
        return attributes.apply(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                ? in(context)
                : Optional.empty();
    }

    public PersonId personId() {
        return new PersonId(id);
    }

    public Collection<GrantedAuthority> authorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getName() {
        return id;
    }
}
