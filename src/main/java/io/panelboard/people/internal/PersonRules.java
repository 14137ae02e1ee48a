package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.time.ZoneId;
import java.util.Set;

/** Checks the name and the roles of a person. */
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

    /**
     * Returns the zone of a person whose zone is not known yet: the server's, if it has the name of a place, else UTC.
     */
    static String firstZone() {
        String zone = ZoneId.systemDefault().getId();
        return zone.startsWith("Etc/") || !zone.contains("/") ? "UTC" : zone;
    }
}
