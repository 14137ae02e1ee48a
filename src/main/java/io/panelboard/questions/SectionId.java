package io.panelboard.questions;

import io.panelboard.shared.Id;

/** Identifies a section through all revisions of its set. */
public record SectionId(String value) implements Id {
    public SectionId {
        Id.checked(value);
    }
}
