package io.panelboard.jobs;

import io.panelboard.shared.Id;

/** Identifies a round within its job; it stays when the round is renamed or moved. */
public record RoundId(String value) implements Id {
    public RoundId {
        Id.checked(value);
    }
}
