package io.panelboard.audit.internal;

import io.panelboard.people.PersonErasure;
import io.panelboard.people.PersonId;
import io.panelboard.shared.NameSearch;
import org.springframework.stereotype.Component;

/**
 * Erases sentences of refusals in the trail that name a person who is forgotten. Reasons that people gave stay, whatever
 * they hold: they are other people's words, and an account can be given any name. Entries refer to people by their ids,
 * so there is nothing else.
 */
@Component
class ErasedPeople implements PersonErasure {

    private final AuditStore store;

    ErasedPeople(AuditStore store) {
        this.store = store;
    }

    @Override
    public void erase(PersonId person, NameSearch named) {
        store.eraseRefusals(named::isIn);
    }
}
