package io.panelboard.people;

import io.panelboard.shared.NameSearch;

/**
 * Erases one module's part of a person (R12). Every bean of this type is called before name and address are replaced;
 * after a failure it is called again, so implementations must be idempotent.
 */
@FunctionalInterface
public interface PersonErasure {

    /**
     * Erases this module's part.
     *
     * @param named finds the person's name and address in texts
     */
    void erase(PersonId person, NameSearch named);
}
