/** Provides the page with the statistics of a question set, its questions and its interviewers. */
@NullMarked
package io.panelboard.review.ui.calibration;

import org.jspecify.annotations.NullMarked;
