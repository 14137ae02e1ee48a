package io.panelboard.candidates;

import io.panelboard.shared.Id;

/** Identifies a candidate. */
public record CandidateId(String value) implements Id {
    public CandidateId {
        Id.checked(value);
    }
}
