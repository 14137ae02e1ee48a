package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What signing in needs to know of a person, for this module's security alone. */
public interface Credentials {

    /** The credential of the active person with this e-mail address, in whatever case it is typed, and a password. */
    Optional<Credential> byEmail(String email);

    /** The credential of this person, if active. */
    Optional<Credential> of(PersonId id);

    /** Stores the same password under a stronger hash. */
    void rehash(PersonId id, String oldHash, String newHash);

    /**
     * An active person who has set a password, or signs in by the identity provider.
     *
     * @param passwordHash absent for somebody who never set one
     * @param generation of the person's sign-ins; an older one does not count any more
     * @param secondFactor whether the password alone is not enough
     */
    record Credential(Person person, @Nullable String passwordHash, int generation, boolean secondFactor) {
        @Override
        public String toString() {
            return "Credential[" + person.id().value() + "]";
        }
    }
}
