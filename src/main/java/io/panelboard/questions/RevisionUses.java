package io.panelboard.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Reports where revisions are used, without naming candidates.
 * The module that plans interviews provides a bean, so that question sets need not depend on it; pages combine all
 * beans of this type.
 */
public interface RevisionUses {

    /**
     * Counts the interviews that pin each revision, without cancelled ones; revisions without interviews are left out.
     */
    Map<RevisionId, Integer> counts();

    /**
     * Returns the interviews that pin a revision, without cancelled ones, the latest start first.
     *
     * @param most limits the result
     */
    List<Use> of(RevisionId revision, int most);

    /**
     * Describes one interview.
     *
     * @param state a plain word such as "Planned"
     */
    record Use(Instant startsAt, String state) {}
}
