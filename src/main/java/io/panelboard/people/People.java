package io.panelboard.people;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and manages the people of this installation. */
public interface People {

    /** Finds a person, active or not. */
    Optional<Person> find(PersonId id);

    /** Finds a person by e-mail address, ignoring case. */
    Optional<Person> byEmail(String email);

    /** Returns all people, by name. */
    List<Person> all();

    /** Returns the active people who hold the role, by name. */
    List<Person> with(Role role);

    /** Returns the active people who never accepted their invitation, so that they cannot sign in. */
    Set<PersonId> notAccepted();

    /** Returns the people whose names were replaced by stand-ins (R12). */
    Set<PersonId> forgotten();

    /** Returns the people with these ids; unknown ids are left out. */
    Map<PersonId, Person> byIds(Collection<PersonId> ids);

    /**
     * Keeps these people from being forgotten while they are given seats; call it before the seats are stored. It takes
     * two minutes to wear off, by when whoever forgets people sees the seats.
     *
     * @throws RuleViolation if one of them is not active any more
     */
    void engage(Collection<PersonId> people);

    /**
     * Returns who else can have opened this person's account for themselves: whoever made it, made it an administrator's,
     * made a one-time link to it, or removed what stood in the way of signing in, and whoever opened their accounts.
     *
     * @return each with the latest time at which that was complete
     */
    Map<PersonId, Instant> openers(PersonId person);

    /**
     * Adds a person, who sets a password through the invitation.
     *
     * @return the secret part of a one-time invitation link, valid for seven days, shown once and stored only as a hash
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the address is not one, is taken, or no role is given
     */
    Invitation invite(Person by, String email, String name, Set<Role> roles);

    /**
     * Creates a new one-time link, for a person who lost the former link or the password.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the person is not active
     */
    Invitation inviteAgain(Person by, PersonId person);

    /**
     * Changes a person's name, roles and whether the person is active. A change of roles or of {@code active} ends all
     * sign-ins of the person.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the name is blank, no role is given, or no administrator who can sign in would be left
     */
    void change(Person by, PersonId person, String name, Set<Role> roles, boolean active);

    /**
     * Changes one's own name and zone.
     *
     * @param zone null to follow the browser's zone
     * @throws RuleViolation if the name is blank
     */
    Person changeProfile(Person by, String name, @Nullable ZoneId zone);

    /** Returns the zone that one chose oneself; empty as long as one's times follow the browser's zone. */
    Optional<ZoneId> chosenZone(Person by);

    /** Records the zone of the browser in which this person opened a page, unless they chose one themselves. */
    void followBrowser(Person by, ZoneId zone);

    /** Finds the person whom a valid invitation's secret belongs to. */
    Optional<Person> invited(String secret);

    /**
     * Sets the password of the invited person, uses the invitation up and ends all of the person's sign-ins.
     *
     * @throws RuleViolation if the secret is not valid any more or the password too weak
     */
    void accept(String secret, String password);

    /** Holds a person and the secret of their one-time link. */
    record Invitation(Person person, String secret) {}
}
