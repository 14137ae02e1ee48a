/** Provides everybody's first page. */
@NullMarked
package io.panelboard.review.ui.today;

import org.jspecify.annotations.NullMarked;
