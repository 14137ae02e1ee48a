/** Provides the page on which a hiring manager reviews one interview and decides. */
@NullMarked
package io.panelboard.review.ui.interview;

import org.jspecify.annotations.NullMarked;
