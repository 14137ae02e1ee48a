package io.panelboard.people;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;

/** Forgets people who left (R12). */
public interface PersonErasures {

    /**
     * Replaces a person's name by a stand-in and removes the address and every means to sign in. Scores, decisions and
     * the audit trail stay, as those of the stand-in. It cannot be undone.
     *
     * @param typedName the person's name, typed by the administrator as a confirmation
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation naming the field {@code confirmation} if the name is another one; also if it is one's own
     *     account, the person was forgotten already, has a seat in an interview that is planned or goes on or is
     *     just given one, was changed meanwhile, or no administrator who can sign in would be left
     */
    void erase(Person by, PersonId person, String typedName);
}
