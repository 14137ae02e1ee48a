/** Provides components shared by the review pages. */
@NullMarked
package io.panelboard.review.ui;

import org.jspecify.annotations.NullMarked;
