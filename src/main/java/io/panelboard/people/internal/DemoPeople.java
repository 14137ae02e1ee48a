package io.panelboard.people.internal;

import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The people of the demo, added once; what somebody changed about them since stays changed. Everything else of the demo
 * refers to them by these ids and therefore runs with a higher order.
 */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner {

    private final PeopleStore store;
    private final Passwords passwords;

    DemoPeople(PeopleStore store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
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

    private void add(String key, String name, Role role) {
        var id = new PersonId("demo-" + key);
        String email = key + "@demo.test";
        if (store.find(id).isPresent()) {
            return;
        }
        String hash = passwords.hash("panelboard", email, name);
        try {
            store.insert(new PersonDocument(id, email, name, PersonRules.firstZone(), Set.of(role), true, hash, null));
        } catch (DuplicateKeyException _) {
            // Another node adds the same people, or somebody gave the address to another person.
        }
    }
}
