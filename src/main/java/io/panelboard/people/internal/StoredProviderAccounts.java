package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.RuleViolation;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Accounts in the person's document, so that linking one is one compare-and-set. */
@Component
class StoredProviderAccounts implements ProviderAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredProviderAccounts.class);
    private static final String ACCOUNT = "account";

    private final PeopleStore store;
    private final StoredSignIns signIns;
    private final ApplicationEventPublisher events;

    StoredProviderAccounts(PeopleStore store, StoredSignIns signIns, ApplicationEventPublisher events) {
        this.store = store;
        this.signIns = signIns;
        this.events = events;
    }

    @Override
    public Optional<PersonId> owner(Account account) {
        return store.byAccount(account).map(PersonDocument::id);
    }

    @Override
    public Optional<PersonId> link(Account account, String email) {
        return lowerCase(email)
                .flatMap(store::byEmail)
                .filter(PersonDocument::active)
                .filter(person -> link(person, account))
                .map(PersonDocument::id);
    }

    private boolean link(PersonDocument person, Account account) {
        var before = person.account();
        var update = new Update().set(ACCOUNT, account);
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

    @Override
    public boolean isLinked(PersonId person) {
        return store.find(person).filter(p -> p.account() != null).isPresent();
    }

    @Override
    public void unlink(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "unlink a person's account");
        if (!isLinked(person)) {
            throw new RuleViolation(PeopleViolation.PROVIDER_ACCOUNT_MISSING);
        }
        store.update(person, PeopleStore.endingSignIns().unset(ACCOUNT));
        signIns.generationGrew(person, null);
        record(by.id(), "unlinked a person's account of the identity provider", person);
    }

    private void record(PersonId by, String action, PersonId person) {
        events.publishEvent(OnRecord.of(by, action, MongoPeople.label(person)));
    }

    /** Empty where another letter becomes the same in lower case, as the Kelvin sign becomes a k. */
    private static Optional<String> lowerCase(String email) {
        String stripped = email.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        return lower.toUpperCase(Locale.ROOT).equals(stripped.toUpperCase(Locale.ROOT))
                ? Optional.of(lower)
                : Optional.empty();
    }
}
