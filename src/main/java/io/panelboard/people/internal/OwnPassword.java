package io.panelboard.people.internal;

import io.panelboard.people.Person;
import org.jspecify.annotations.Nullable;

/** Changing one's own password, for one's own page. */
public interface OwnPassword {

    /**
     * Changes the password and ends all other sign-ins of the person.
     *
     * @param signIn the sign-in that goes on, the one in which this is asked for
     * @throws io.panelboard.shared.RuleViolation if the current one is wrong or the new one too weak
     */
    void change(Person by, @Nullable String signIn, String current, String replacement);
}
