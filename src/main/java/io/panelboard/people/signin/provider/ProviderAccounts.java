package io.panelboard.people.signin.provider;

import io.panelboard.people.AccountChange;
import io.panelboard.people.EmailAddress;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.PeopleStore;
import io.panelboard.people.internal.PersonDocument;
import io.panelboard.people.internal.PersonDocument.Account;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Connects accounts at the identity provider to people. They are part of the person's document, so that linking one is
 * one compare-and-set.
 */
@Component
public class ProviderAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccounts.class);
    private static final String ACCOUNT = "account";

    private final PeopleStore store;
    private final SignIns signIns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public ProviderAccounts(PeopleStore store, SignIns signIns, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.signIns = signIns;
        this.clock = clock;
        this.events = events;
    }

    /** Finds the person of an account, active or not. */
    public Optional<PersonId> owner(Account account) {
        return store.byAccount(account).map(PersonDocument::id);
    }

    /**
     * Connects the account to the active person with the address, unless the person has another one of the same
     * provider.
     *
     * @param email an address that the provider has verified
     * @return empty if there is no such person, or one with another account
     */
    public Optional<PersonId> link(Account account, String email) {
        return EmailAddress.unambiguous(email)
                .flatMap(store::byEmail)
                .filter(PersonDocument::active)
                .filter(person -> link(person, account))
                .map(PersonDocument::id);
    }

    private boolean link(PersonDocument person, Account account) {
        var before = person.account();
        var update = PersonDocument.noting(
                new Update().set(ACCOUNT, account),
                new AccountChange(AccountChange.Kind.PROVIDER_ACCOUNT_LINKED, clock.instant(), null));
        boolean linked = before == null
                ? store.updateIfNone(person.id(), ACCOUNT, update)
                : !before.issuer().equals(account.issuer())
                        && store.updateIf(person.id(), ACCOUNT + ".subject", before.subject(), update);
        if (linked) {
            record(person.id(), "signed in with an account of the identity provider for the first time", person.id());
        } else {
            LOG.warn(
                    "Another account than the one linked to person {} has the person's address at the provider."
                            + " An administrator can unlink the former one.",
                    person.id().value());
        }
        return linked;
    }

    /** Whether the person is linked to an account of the provider. */
    public boolean isLinked(PersonId person) {
        return store.find(person).filter(p -> p.account() != null).isPresent();
    }

    /**
     * Unlinks a person's account and ends all their sign-ins; the next account with the person's verified address is
     * linked.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     * @throws io.panelboard.shared.RuleViolation if there is none
     */
    public void unlink(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "unlink a person's account");
        if (!isLinked(person)) {
            throw new RuleViolation(PeopleViolation.PROVIDER_ACCOUNT_MISSING);
        }
        var change = new AccountChange(AccountChange.Kind.PROVIDER_ACCOUNT_UNLINKED, clock.instant(), by.id());
        store.update(person, PersonDocument.noting(PeopleStore.endingSignIns().unset(ACCOUNT), change));
        signIns.generationGrew(person, null);
        record(by.id(), "unlinked a person's account of the identity provider", person);
    }

    private void record(PersonId by, String action, PersonId person) {
        events.publishEvent(AuditRequested.of(by, action, PersonDocument.label(person)));
    }
}
