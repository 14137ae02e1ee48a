package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.Map;

/** The one-time links that nobody has used yet, for the administrator's list. */
public interface OpenInvitations {

    /**
     * Whose link is open, and until when.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    Map<PersonId, Instant> all(Person by);
}
