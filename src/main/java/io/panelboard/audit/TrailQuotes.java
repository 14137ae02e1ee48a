package io.panelboard.audit;

import java.util.List;

/**
 * Provides other modules with what records quote from the trail. Checks nobody's rights: the caller has, and keeps what
 * it reads from the candidate (R9).
 */
public interface TrailQuotes {

    /** Returns the present end of the chain. */
    AuditHead head();

    /**
     * Returns all entries about one object, the oldest first.
     *
     * @param object such as "interview 5f3a…"
     */
    List<AuditEntry> about(String object);

    /** Checks the whole chain and compares it with a head that was noted earlier; takes a while. */
    AuditVerdict check(AuditHead noted);
}
