/** Provides the page that compares the candidates for one role. */
@NullMarked
package io.panelboard.review.ui.comparison;

import org.jspecify.annotations.NullMarked;
