/** Tests results, agreement and comparisons. */
@NullMarked
package io.panelboard.review;

import org.jspecify.annotations.NullMarked;
