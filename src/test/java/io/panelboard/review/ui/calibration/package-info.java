/** Tests the calibration page, without a browser. */
@NullMarked
package io.panelboard.review.ui.calibration;

import org.jspecify.annotations.NullMarked;
