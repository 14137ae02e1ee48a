package io.panelboard.questions;

import io.panelboard.shared.Id;

/** Identifies a question through all revisions of its set, so that figures can be compared over time. */
public record QuestionId(String value) implements Id {
    public QuestionId {
        Id.checked(value);
    }
}
