package io.panelboard.candidates;

import java.time.Instant;
import java.util.Map;

/** Reports when something last happened with candidates. Retention consults every bean of this type. */
@FunctionalInterface
public interface CandidateActivity {

    /** Returns the latest time for each candidate on whom this module has data; it may lie ahead. */
    Map<CandidateId, Instant> latest();
}
