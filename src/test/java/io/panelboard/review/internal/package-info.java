/** Panel results and decisions in their stores, and the review over real boards. */
@NullMarked
package io.panelboard.review.internal;

import org.jspecify.annotations.NullMarked;
