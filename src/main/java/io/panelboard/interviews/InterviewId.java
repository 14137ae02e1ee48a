package io.panelboard.interviews;

import io.panelboard.shared.Id;

/** Identifies an interview, and its board. */
public record InterviewId(String value) implements Id {
    public InterviewId {
        Id.checked(value);
    }
}
