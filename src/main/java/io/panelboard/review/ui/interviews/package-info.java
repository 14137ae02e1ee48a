/** Provides the list of interviews and the page of one candidate. */
@NullMarked
package io.panelboard.review.ui.interviews;

import org.jspecify.annotations.NullMarked;
