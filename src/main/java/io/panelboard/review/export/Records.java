package io.panelboard.review.export;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;

/** Writes the whole record of an interview as a file. */
public interface Records {

    /**
     * Writes the record. The download is entered in the audit trail (R11).
     *
     * @throws NotAllowed if the viewer is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation if there is no such interview, or its cards are not revealed (R2)
     */
    RecordFile of(InterviewId id, Person viewer, RecordFormat format);
}
