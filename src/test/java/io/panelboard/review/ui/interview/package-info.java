/** Tests the review page, without a browser. */
@NullMarked
package io.panelboard.review.ui.interview;

import org.jspecify.annotations.NullMarked;
