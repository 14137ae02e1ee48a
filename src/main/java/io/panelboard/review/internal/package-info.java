/** Implements reviews, decisions and statistics, and stores panel results and decisions. */
@NullMarked
package io.panelboard.review.internal;

import org.jspecify.annotations.NullMarked;
