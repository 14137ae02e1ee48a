package io.panelboard.people.internal;

import io.panelboard.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an active person signs in with: a password, or an account of the identity provider.
 *
 * @param passwordHash absent for somebody who never set one
 * @param generation of the person's sign-ins; an older one does not count any more
 * @param secondFactor whether the password alone is not enough
 */
public record Credential(Person person, @Nullable String passwordHash, int generation, boolean secondFactor) {

    /** Without the hash. */
    @Override
    public String toString() {
        return "Credential[" + person.id().value() + "]";
    }
}
