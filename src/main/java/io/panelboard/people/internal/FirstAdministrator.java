package io.panelboard.people.internal;

import io.panelboard.people.EmailAddress;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds the first person of an empty installation. */
@Component
public class FirstAdministrator {

    private static final String SETTING = "set-up";

    private final PeopleStore store;
    private final InstallationValues values;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            PeopleStore store, InstallationValues values, Passwords passwords, ApplicationEventPublisher events) {
        this.store = store;
        this.values = values;
        this.passwords = passwords;
        this.events = events;
    }

    boolean isMissing() {
        return store.isEmpty();
    }

    /** Creates a set-up link and returns its secret; an earlier link becomes invalid. */
    String openLink() {
        String secret = LinkSecret.random();
        values.write(SETTING, LinkSecret.hash(secret));
        return secret;
    }

    void closeLink() {
        values.read(SETTING).ifPresent(hash -> values.remove(SETTING, hash));
    }

    /** Whether the secret belongs to the link printed last, and it was not used yet. */
    public boolean isOpen(String secret) {
        return isMissing()
                && values.read(SETTING)
                        .filter(hash -> LinkSecret.isHash(hash, secret))
                        .isPresent();
    }

    /**
     * Adds the first administrator and uses the link up.
     *
     * @throws io.panelboard.shared.RuleViolation if the link is no longer valid, or the address, name or password is
     *     not acceptable
     */
    public void complete(String secret, String email, String name, String password) {
        var person = administrator(email, name, password);
        if (!isOpen(secret) || !values.remove(SETTING, LinkSecret.hash(secret))) {
            throw new RuleViolation(PeopleViolation.SETUP_LINK_INVALID);
        }
        add(person);
    }

    /**
     * Creates the first administrator's document without storing it.
     *
     * @throws RuleViolation if address, name or password is not acceptable
     */
    PersonDocument administrator(String typedEmail, String typedName, String password) {
        String email = EmailAddress.checked(typedEmail);
        String name = PersonRules.name(typedName);
        return PersonDocument.added(
                new PersonId(Ids.random()),
                email,
                name,
                PersonRules.firstZone(),
                Set.of(Role.ADMINISTRATOR),
                passwords.hash(password, email, name),
                null,
                null);
    }

    void add(PersonDocument person) {
        store.insert(person);
        events.publishEvent(
                AuditRequested.of(person.id(), "set up the first administrator", PersonDocument.label(person.id())));
    }
}
