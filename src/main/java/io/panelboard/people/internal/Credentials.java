package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.Optional;

/** What signing in needs to know of a person, for this module's security alone. */
public interface Credentials {

    /** The credential of the active person with this e-mail address, in whatever case it is typed. */
    Optional<Credential> byEmail(String email);

    /** The credential of this person, if active. */
    Optional<Credential> of(PersonId id);

    /** An active person who has set a password. */
    record Credential(Person person, String passwordHash) {
        @Override
        public String toString() {
            return "Credential[" + person.id().value() + "]";
        }
    }
}
