package io.panelboard.candidates;

import io.panelboard.people.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports how far candidates are. The list of candidates consults every bean of this type. */
@FunctionalInterface
public interface CandidateProgress {

    /**
     * Returns the progress of each candidate with an interview that takes place; the viewer's own is left out (R9).
     *
     * @throws io.panelboard.shared.NotAllowed if the viewer is no hiring manager
     */
    Map<CandidateId, Progress> of(Person viewer);

    /**
     * Describes how far a candidate is.
     *
     * @param state words such as "Planned", "Waiting for you" or "Hire"
     * @param lastInterview the start of the latest interview that has begun, or null
     */
    record Progress(String state, @Nullable Instant lastInterview) {}
}
