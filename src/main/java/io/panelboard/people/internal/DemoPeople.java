package io.panelboard.people.internal;

import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Adds the people of the demo once, so that later changes of them stay. Other demo data refers to them by these ids and
 * therefore runs with a higher order.
 */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner {

    /** Holds the publicly known password of the demo, which no other person may choose. */
    private static final String PASSWORD = "panelboard";

    private static final String ID = "demo-";

    private final PeopleStore store;

    DemoPeople(PeopleStore store) {
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        add("admin", "Ada Admin", Role.ADMINISTRATOR);
        add("manager", "Max Manager", Role.HIRING_MANAGER);
        add("lead", "Lea Lead", Role.INTERVIEWER);
        add("panelist1", "Pat Panelist", Role.INTERVIEWER);
        add("panelist2", "Quinn Panelist", Role.INTERVIEWER);
        add("observer", "Ole Observer", Role.INTERVIEWER);
    }

    /** Returns the addresses of those who can still sign in with the publicly known password. */
    static List<String> withDemoPassword(PeopleStore store, PasswordEncoder encoder) {
        return store.all().stream()
                .filter(person -> person.active() && person.id().value().startsWith(ID))
                .filter(person -> person.passwordHash() != null && encoder.matches(PASSWORD, person.passwordHash()))
                .map(PersonDocument::email)
                .sorted()
                .toList();
    }

    private void add(String key, String name, Role role) {
        var id = new PersonId(ID + key);
        String email = key + "@demo.test";
        if (store.find(id).isPresent()) {
            return;
        }
        try {
            store.insert(PersonDocument.added(
                    id,
                    email,
                    name,
                    PersonRules.firstZone(),
                    Set.of(role),
                    PeopleConfiguration.DEMO.encode(PASSWORD),
                    null,
                    null));
        } catch (DuplicateKeyException _) {
            // Another node adds the same people, or another person has the address.
        }
    }
}
