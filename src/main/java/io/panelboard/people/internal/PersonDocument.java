package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person as stored, with what must never leave this module: the hash of the password and of an open invitation.
 *
 * @param passwordHash absent until the first invitation is accepted
 * @param generation grows with every change that ends all sign-ins of this person; absent for 0
 * @param factor absent while a password is enough
 * @param account by which the person signs in at the identity provider; absent until the first time
 */
@Document("people")
public record PersonDocument(
        @Id PersonId id,
        String email,
        String name,
        String zone,
        Set<Role> roles,
        boolean active,
        @Nullable String passwordHash,
        @Nullable Open invitation,
        @Nullable Integer generation,
        @Nullable Factor factor,
        @Nullable Account account) {

    /**
     * An invitation that was neither used nor replaced yet.
     *
     * @param restoration the one that the database came from when this was made; absent for none. After another one it
     *     does not count, because a backup would bring back what was used or replaced since
     */
    public record Open(
            String hash, Instant expires, @Nullable String restoration) {

        boolean isOf(String latest) {
            return Objects.requireNonNullElse(restoration, "").equals(latest);
        }
    }

    /**
     * What the person has besides the password.
     *
     * @param secret of the authenticator app, in base 32
     * @param lastStep the time step of the code that was used last; neither it nor an older one counts again
     * @param recovery hashes of the recovery codes that are left, made with the salt
     */
    public record Factor(String secret, Instant since, long lastStep, String salt, Set<String> recovery) {}

    /**
     * An account, by what never changes about it and is never given to somebody else.
     *
     * @param issuer the provider
     * @param subject the account there
     */
    public record Account(String issuer, String subject) {}

    /** The person as the record of what happened names them. */
    public static String label(PersonId id) {
        return "person " + id.value();
    }

    /** A new person, active and without a second factor. */
    static PersonDocument added(
            PersonId id,
            String email,
            String name,
            String zone,
            Set<Role> roles,
            @Nullable String passwordHash,
            @Nullable Open invitation) {
        return new PersonDocument(id, email, name, zone, roles, true, passwordHash, invitation, null, null, null);
    }

    public int signInGeneration() {
        return generation == null ? 0 : generation;
    }

    /** What this person signs in with, if active and in possession of a way to. */
    public Optional<Credential> credential() {
        return active && (passwordHash != null || account != null)
                ? Optional.of(new Credential(person(), passwordHash, signInGeneration(), factor != null))
                : Optional.empty();
    }

    Person person() {
        return new Person(id, email, name, ZoneId.of(zone), roles, active);
    }

    /** Whether this person keeps the installation manageable: an administrator, whom no other server can lock out. */
    boolean administers() {
        return active && passwordHash != null && roles.contains(Role.ADMINISTRATOR);
    }
}
