/** Tests statistics against published examples, and their invariants. */
@NullMarked
package io.panelboard.review.statistics;

import org.jspecify.annotations.NullMarked;
