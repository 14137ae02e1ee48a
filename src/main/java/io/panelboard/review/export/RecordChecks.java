package io.panelboard.review.export;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;

/** Compares records with the database and the audit trail. */
public interface RecordChecks {

    /** Limits a file, in bytes. */
    int LARGEST_FILE = 10_000_000;

    /**
     * Compares a record by its check value, and enters that in the audit trail.
     *
     * @throws NotAllowed if {@code by} is neither a hiring manager nor an administrator, or is the candidate (R9)
     * @throws RuleViolation naming {@code value} if there is no check value in it
     */
    RecordVerdict value(Person by, String value);

    /**
     * Compares a record's file: its check value, and whether it is byte for byte a file that was downloaded here.
     *
     * @throws NotAllowed as {@link #value}
     * @throws RuleViolation naming {@code file} if it is too large, cannot be read or holds no check value
     */
    RecordVerdict file(Person by, byte[] content);
}
