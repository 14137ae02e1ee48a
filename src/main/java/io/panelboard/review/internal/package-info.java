/** How panel results and decisions are stored. */
@NullMarked
package io.panelboard.review.internal;

import org.jspecify.annotations.NullMarked;
