/** Tests the stores of panel results and decisions, and the review over real boards. */
@NullMarked
package io.panelboard.review.internal;

import org.jspecify.annotations.NullMarked;
