/** Computes statistics over many interviews on a question set, its questions and its interviewers: pure functions. */
@NullMarked
package io.panelboard.review.statistics;

import org.jspecify.annotations.NullMarked;
