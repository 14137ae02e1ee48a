/** Tests the comparison page, without a browser. */
@NullMarked
package io.panelboard.review.ui.comparison;

import org.jspecify.annotations.NullMarked;
