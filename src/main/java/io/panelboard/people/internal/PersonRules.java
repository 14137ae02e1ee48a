package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.time.ZoneId;
import java.util.Set;

/** What a name and a set of roles have to be like. */
final class PersonRules {

    private PersonRules() {}

    static String name(String typed) {
        return Texts.required("name", "A name", typed, 100);
    }

    static Set<Role> roles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolation("roles", PeopleViolation.ROLES_MISSING);
        }
        return Set.copyOf(roles);
    }

    /** The zone of people about whom nothing else is known yet: the server's, by the name that people know. */
    static String firstZone() {
        String zone = ZoneId.systemDefault().getId();
        return zone.startsWith("Etc/") || !zone.contains("/") ? "UTC" : zone;
    }
}
