package io.panelboard.review.export;

import io.panelboard.questions.QuestionSetId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects interviews to be taken out; null criteria match everything.
 *
 * @param role the role that the candidate applied for
 * @param set the question set, in any revision
 * @param from the earliest planned start, inclusive
 * @param until the latest planned start, exclusive
 */
public record RecordFilter(
        @Nullable String role,
        @Nullable QuestionSetId set,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Matches every interview. */
    public static final RecordFilter ALL = new RecordFilter(null, null, null, null);
}
