package io.panelboard.people;

import io.panelboard.shared.Id;

/** Identifies a person permanently, independent of name and e-mail address. */
public record PersonId(String value) implements Id {
    public PersonId {
        Id.checked(value);
    }
}
