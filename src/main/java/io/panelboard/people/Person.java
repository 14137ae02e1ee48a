package io.panelboard.people;

import io.panelboard.shared.NotAllowed;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Represents a person who can sign in.
 *
 * @param email the address in lower case; unique among people
 * @param zone the zone in which times are shown to this person
 * @param active false once the person may no longer sign in; their records stay
 */
public record Person(PersonId id, String email, String name, ZoneId zone, Set<Role> roles, boolean active) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Returns the person's name, or a placeholder for a person who is no longer stored. */
    public static String nameOf(@Nullable Person person) {
        return person == null ? "Somebody who left" : person.name();
    }

    /**
     * Returns the person's name, with the address behind it if others among these people have the same name: "Anna Berg
     * (anna.berg@example.com)".
     */
    public static String nameAmong(@Nullable Person person, Collection<Person> people) {
        return person != null
                        && people.stream()
                                .anyMatch(other -> !other.id().equals(person.id())
                                        && other.name().equalsIgnoreCase(person.name()))
                ? "%s (%s)".formatted(person.name(), person.email())
                : nameOf(person);
    }

    /** Whether this person is active and holds the role. */
    public boolean has(Role role) {
        return active && roles.contains(role);
    }

    /**
     * Requires a role of the person who calls a service; every service command begins with it.
     *
     * @param deed what the role is needed for, completing "Only … may", such as "plan interviews"
     * @throws NotAllowed if this person is not active or does not hold the role
     */
    public void require(Role role, String deed) {
        if (!has(role)) {
            throw new NotAllowed(PeopleViolation.ROLE_NEEDED, role.label(), deed);
        }
    }
}
