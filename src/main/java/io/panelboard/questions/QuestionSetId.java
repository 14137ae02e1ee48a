package io.panelboard.questions;

import io.panelboard.shared.Id;

/** Identifies a question set through all its revisions. */
public record QuestionSetId(String value) implements Id {
    public QuestionSetId {
        Id.checked(value);
    }
}
