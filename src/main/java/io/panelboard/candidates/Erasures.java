package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;

/** Forgetting candidates (R12). */
public interface Erasures {

    /**
     * Erases a candidate: name, contacts, evidence, summaries and written reasons go everywhere; scores, results and
     * the trail of what was done stay, without the name. Interviews that have not begun are called off. It cannot be
     * taken back. What a failure interrupts is finished later by itself.
     *
     * @param typedName the candidate's name, typed by the person who asks, as a confirmation
     * @throws NotAllowed if {@code by} is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation naming the field {@code confirmation} if the name is another one; also if the candidate is gone
     *     or erased already
     */
    void erase(Person by, CandidateId id, String typedName);
}
