/** Holds what the pages of reviews share. */
@NullMarked
package io.panelboard.review.ui;

import org.jspecify.annotations.NullMarked;
