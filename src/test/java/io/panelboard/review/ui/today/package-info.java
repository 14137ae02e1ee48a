/** Tests the Today page, without a browser. */
@NullMarked
package io.panelboard.review.ui.today;

import org.jspecify.annotations.NullMarked;
