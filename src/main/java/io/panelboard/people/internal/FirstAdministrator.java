package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.Ids;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.RuleViolation;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds the first person of an empty installation. */
@Component
class FirstAdministrator implements SetUp {

    private static final String SETTING = "set-up";

    private final PeopleStore store;
    private final Settings settings;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    FirstAdministrator(PeopleStore store, Settings settings, Passwords passwords, ApplicationEventPublisher events) {
        this.store = store;
        this.settings = settings;
        this.passwords = passwords;
        this.events = events;
    }

    boolean isMissing() {
        return store.isEmpty();
    }

    /** The secret of a new set-up link; an older one is no longer valid. */
    String openLink() {
        String secret = Secret.random();
        settings.write(SETTING, Secret.hash(secret));
        return secret;
    }

    void closeLink() {
        settings.read(SETTING).ifPresent(hash -> settings.remove(SETTING, hash));
    }

    @Override
    public boolean isOpen(String secret) {
        return isMissing()
                && settings.read(SETTING)
                        .filter(hash -> Secret.isHash(hash, secret))
                        .isPresent();
    }

    @Override
    public void complete(String secret, String email, String name, String password) {
        var person = administrator(email, name, password);
        if (!isOpen(secret) || !settings.remove(SETTING, Secret.hash(secret))) {
            throw new RuleViolation(PeopleViolation.SETUP_LINK_INVALID);
        }
        add(person);
    }

    /** @throws RuleViolation if address, name or password is not acceptable */
    PersonDocument administrator(String typedEmail, String typedName, String password) {
        String email = PersonRules.email(typedEmail);
        String name = PersonRules.name(typedName);
        return PersonDocument.added(
                new PersonId(Ids.random()),
                email,
                name,
                PersonRules.firstZone(),
                Set.of(Role.ADMINISTRATOR),
                passwords.hash(password, email, name),
                null);
    }

    void add(PersonDocument person) {
        store.insert(person);
        events.publishEvent(OnRecord.of(person.id(), "set up the first administrator", MongoPeople.label(person.id())));
    }
}
