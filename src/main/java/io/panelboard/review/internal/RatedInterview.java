package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Ratings;
import org.jspecify.annotations.Nullable;

/**
 * Holds the part of a panel result that statistics use, in memory.
 *
 * @param seq the sequence number of the board's event it was computed after
 * @param ratings null if the result was stored before there were statistics
 */
record RatedInterview(
        InterviewId id,
        long seq,
        CandidateId candidate,
        RevisionId revision,
        @Nullable Ratings ratings) {}
