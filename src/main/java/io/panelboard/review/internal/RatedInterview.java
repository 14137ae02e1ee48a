package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Ratings;

/** The part of a panel result that statistics read, kept in memory. */
record RatedInterview(InterviewId id, long seq, CandidateId candidate, RevisionId revision, Ratings ratings) {}
