package io.panelboard.jobs;

import io.panelboard.shared.Id;

public record JobId(String value) implements Id {
    public JobId {
        Id.checked(value);
    }
}
