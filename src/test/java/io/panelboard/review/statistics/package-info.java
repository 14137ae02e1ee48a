/** Statistics against published examples, and what must hold whatever was rated. */
@NullMarked
package io.panelboard.review.statistics;

import org.jspecify.annotations.NullMarked;
