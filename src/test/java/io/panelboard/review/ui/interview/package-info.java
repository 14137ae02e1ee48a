/** The hiring manager's pages and Today, without a browser. */
@NullMarked
package io.panelboard.review.ui.interview;

import org.jspecify.annotations.NullMarked;
