package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Ratings;
import org.jspecify.annotations.Nullable;

/**
 * The part of a panel result that statistics read, kept in memory.
 *
 * @param ratings null if it was kept before there were statistics
 */
record RatedInterview(
        InterviewId id,
        long seq,
        CandidateId candidate,
        RevisionId revision,
        @Nullable Ratings ratings) {}
