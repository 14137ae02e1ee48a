package io.panelboard.questions;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Says where revisions are used. The pages for question sets ask every bean of this type; what plans interviews
 * provides one, so that the question sets need not know it. Nothing here names a candidate.
 */
public interface RevisionUses {

    /** How many interviews pin each revision; those that were cancelled do not count, and 0 is left out. */
    Map<RevisionId, Integer> counts();

    /**
     * The interviews that pin a revision, without those that were cancelled, the latest start first.
     *
     * @param most no more than these are given
     */
    List<Use> of(RevisionId revision, int most);

    /**
     * One interview.
     *
     * @param state how far it is, in a plain word such as "Planned"
     */
    record Use(Instant startsAt, String state) {}
}
