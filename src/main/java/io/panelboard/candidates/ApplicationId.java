package io.panelboard.candidates;

import io.panelboard.shared.Id;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

public record ApplicationId(String value) implements Id {
    public ApplicationId {
        Id.checked(value);
    }

    /**
     * Returns the id of the application that was made of a candidate's role when there were no applications yet, so that
     * each module finds it by the candidate.
     */
    public static ApplicationId ofRole(CandidateId candidate) {
        String name = "application of candidate " + candidate.value();
        return new ApplicationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }
}
