/** Shows one interview for the hiring manager: sealed, revealed, decided. */
@NullMarked
package io.panelboard.review.ui.interview;

import org.jspecify.annotations.NullMarked;
