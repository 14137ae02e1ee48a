package io.panelboard.people.internal;

import io.panelboard.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Holds the means by which an active person signs in: a password, or an account of the identity provider.
 *
 * @param passwordHash absent if the person never set a password
 * @param generation of the person's sign-ins; older ones are invalid
 * @param secondFactor whether the password alone is not enough
 */
public record Credential(Person person, @Nullable String passwordHash, int generation, boolean secondFactor) {

    /** Leaves out the hash. */
    @Override
    public String toString() {
        return "Credential[" + person.id().value() + "]";
    }
}
