package io.panelboard.audit.internal;

import io.panelboard.people.PersonErasure;
import io.panelboard.people.PersonId;
import io.panelboard.shared.NameSearch;
import org.springframework.stereotype.Component;

/**
 * Erases reasons in the trail that name a person who is forgotten: sentences of refusals do. Entries refer to people by
 * their ids, so there is nothing else.
 */
@Component
class ErasedPeople implements PersonErasure {

    private final AuditStore store;

    ErasedPeople(AuditStore store) {
        this.store = store;
    }

    @Override
    public void erase(PersonId person, NameSearch named) {
        store.eraseReasons(named::isIn);
    }
}
