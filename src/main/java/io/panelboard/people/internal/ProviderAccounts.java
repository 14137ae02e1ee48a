package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.Optional;

/** The accounts at the identity provider by which people sign in. */
public interface ProviderAccounts {

    /**
     * An account, by what never changes about it and is never given to somebody else.
     *
     * @param issuer the provider
     * @param subject the account there
     */
    record Account(String issuer, String subject) {}

    /** Whose account this is, active or not. */
    Optional<PersonId> owner(Account account);

    /**
     * Makes this the account of the active person with the address, unless the person has another one of the same
     * provider.
     *
     * @param email of which the provider says that it was verified
     * @return empty if there is no such person, or one with another account
     */
    Optional<PersonId> link(Account account, String email);

    /** Whether the person signed in by an account of the provider before. */
    boolean isLinked(PersonId person);

    /**
     * Forgets a person's account and ends all their sign-ins; whichever account next brings the person's verified
     * address is theirs.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     * @throws io.panelboard.shared.RuleViolation if there is none
     */
    void unlink(Person by, PersonId person);
}
