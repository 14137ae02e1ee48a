package io.panelboard.candidates;

import io.panelboard.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Somebody who is interviewed.
 *
 * @param email in lower case; unique among candidates
 * @param role the role applied for, such as "Senior Rust engineer"
 */
public record Candidate(
        CandidateId id,
        String name,
        String email,
        String role,
        Instant addedAt,
        @Nullable @Version Long version) {

    /** Whether this person is the candidate: the same e-mail address (R9). */
    public boolean is(Person person) {
        return email.equalsIgnoreCase(person.email());
    }
}
