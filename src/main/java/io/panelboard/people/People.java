package io.panelboard.people;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.Refused;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of this installation. */
public interface People {

    /** The person, also when no longer active. */
    Optional<Person> find(PersonId id);

    /** The person with this e-mail address, in whatever case it is typed. */
    Optional<Person> byEmail(String email);

    /** Everybody, by name. */
    List<Person> all();

    /** Those who are active and hold the role, by name. */
    List<Person> with(Role role);

    /** The persons of these ids; ids without a person are left out. */
    Map<PersonId, Person> byIds(Collection<PersonId> ids);

    /**
     * Adds a person, who sets a password through the invitation.
     *
     * @return the secret part of a one-time invitation link, valid for seven days, shown once and stored only as a hash
     * @throws NotAllowed if {@code by} is no administrator
     * @throws Refused if the address is not one, is taken, or no role is given
     */
    Invitation invite(Person by, String email, String name, Set<Role> roles);

    /**
     * A new one-time link for somebody who lost the old one or the password.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws Refused if the person is not active
     */
    Invitation inviteAgain(Person by, PersonId person);

    /**
     * Changes what a person may do. Other roles, and whether the person is active, end all of the person's sign-ins.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws Refused if the name is blank, no role is given, or it would leave no administrator who can sign in
     */
    void change(Person by, PersonId person, String name, Set<Role> roles, boolean active);

    /**
     * Changes one's own name and zone.
     *
     * @throws Refused if the name is blank
     */
    Person changeProfile(Person by, String name, ZoneId zone);

    /** The person whom an invitation's secret is for, if it is valid now. */
    Optional<Person> invited(String secret);

    /**
     * Sets the password of the invited person, uses the invitation up and ends all of the person's sign-ins.
     *
     * @throws Refused if the secret is not valid any more or the password too weak
     */
    void accept(String secret, String password);

    /** A person and the secret of their one-time link. */
    record Invitation(Person person, String secret) {}
}
