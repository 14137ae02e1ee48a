package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;

/** Erases candidates (R12). */
public interface Erasures {

    /**
     * Erases a candidate: name, contacts, evidence, summaries and written reasons go everywhere; scores, results and
     * the audit trail stay, without the name. Interviews that have not begun are cancelled. It cannot be undone. After
     * a failure it is completed in the background.
     *
     * @param typedName the candidate's name, typed by the person as a confirmation
     * @throws NotAllowed if {@code by} is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation naming the field {@code confirmation} if the name is another one; also if the candidate is
     *     gone or erased already
     */
    void erase(Person by, CandidateId id, String typedName);
}
