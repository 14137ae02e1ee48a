package io.panelboard.candidates;

import java.time.Instant;
import java.util.Map;

/** Says when something last happened with candidates. Retention asks every bean of this type. */
@FunctionalInterface
public interface CandidateActivity {

    /** The latest time for each candidate of whom this module knows anything; it may lie ahead. */
    Map<CandidateId, Instant> latest();
}
