/** The hiring manager’s pages. */
@NullMarked
package io.panelboard.review.ui;

import org.jspecify.annotations.NullMarked;
