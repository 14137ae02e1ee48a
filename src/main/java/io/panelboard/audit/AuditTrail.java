package io.panelboard.audit;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.util.List;

/** Who did what, when, and why where a reason is due (R11). Entries are only ever added. */
public interface AuditTrail {

    /**
     * A page of the trail, the newest entry first.
     *
     * @param text what an entry's action, object, reason or person has to contain, in any case; empty for all
     * @param offset how many to pass over, from 0
     * @param limit how many at most, 1 to 500
     * @throws NotAllowed if {@code reader} is no administrator
     */
    List<AuditEntry> entries(Person reader, String text, int offset, int limit);
}
