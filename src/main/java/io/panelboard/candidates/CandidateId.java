package io.panelboard.candidates;

import io.panelboard.shared.Id;

public record CandidateId(String value) implements Id {
    public CandidateId {
        Id.checked(value);
    }
}
