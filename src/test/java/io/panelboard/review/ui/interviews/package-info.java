/** Tests the interview list and the candidate page, without a browser. */
@NullMarked
package io.panelboard.review.ui.interviews;

import org.jspecify.annotations.NullMarked;
