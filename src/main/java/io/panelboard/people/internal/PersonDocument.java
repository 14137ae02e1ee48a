package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person as stored, with what must never leave this module: the hash of the password and of an open invitation.
 *
 * @param passwordHash absent until the first invitation is accepted
 */
@Document("people")
record PersonDocument(
        @Id PersonId id,
        String email,
        String name,
        String zone,
        Set<Role> roles,
        boolean active,
        @Nullable String passwordHash,
        @Nullable Open invitation) {

    /** An invitation that was neither used nor replaced yet. */
    record Open(String hash, Instant expires) {}

    Person person() {
        return new Person(id, email, name, ZoneId.of(zone), roles, active);
    }

    /** Whether this person keeps the installation manageable: can sign in, and is an administrator. */
    boolean administers() {
        return active && passwordHash != null && roles.contains(Role.ADMINISTRATOR);
    }
}
